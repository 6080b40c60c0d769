# The document model: how answers become printed words, and where they stand.
shenbao_add_test(document support/Documents.cpp
  core/document/DocumentComposerTest.cpp core/document/NarrativeComposerTest.cpp core/document/StyleSheetTest.cpp
  core/document/ValuePrinterTest.cpp core/document/VersionCodeTest.cpp)
