find_package(rapidcheck REQUIRED)

shenbao_add_test(text
  core/text/AnchorTest.cpp core/text/CleanTextTest.cpp core/text/CreditCodeTest.cpp core/text/MarkdownTest.cpp
  core/text/NumberMentionsTest.cpp core/text/AnalysedTextTest.cpp core/text/QuantityTest.cpp
  core/text/RichTextDiffTest.cpp core/text/RichTextTest.cpp core/text/SequenceDiffTest.cpp
  core/text/TextDiffTest.cpp core/text/TextMatcherTest.cpp core/text/WordCountTest.cpp)
target_link_libraries(test_text PRIVATE rapidcheck)
