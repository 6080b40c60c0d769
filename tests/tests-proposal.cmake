# Answers, their JSON form, and edits of them.
find_package(rapidcheck REQUIRED)

shenbao_add_test(proposal
  core/proposal/AttachmentTest.cpp core/proposal/CommentTest.cpp core/proposal/ProposalDiffTest.cpp core/proposal/ProposalPropertyTest.cpp core/proposal/ProposalTest.cpp
  core/proposal/TextReplaceTest.cpp core/proposal/TextSearchTest.cpp
  core/proposal/ValueJsonTest.cpp core/proposal/ValueTest.cpp)
target_link_libraries(test_proposal PRIVATE rapidcheck)
