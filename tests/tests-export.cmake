# The samples through all three writers, checked with independent programs.
shenbao_add_test(export support/Documents.cpp support/DocxText.cpp support/Exported.cpp support/PrintedTexts.cpp
  support/XlsxCells.cpp support/ZipXml.cpp app/ExportTest.cpp app/GeneratedPagesTest.cpp app/PageAgreementTest.cpp app/PagePicturesTest.cpp)
add_dependencies(test_export shenbao-cli)
