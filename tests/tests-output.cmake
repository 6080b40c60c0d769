# The writers of DOCX, PDF and XLSX, read back without them.
shenbao_add_test(output support/Documents.cpp support/DocxText.cpp support/XlsxCells.cpp support/ZipXml.cpp
  core/output/FileSaverTest.cpp core/output/PrintPictureTest.cpp core/output/SelfCheckTest.cpp core/output/docx/DocxNumberingTest.cpp core/output/docx/DocxWriterTest.cpp
  core/output/ooxml/OoxmlPackageTest.cpp core/output/pdf/CffCharsetTest.cpp core/output/pdf/PdfImageTest.cpp
  core/output/pdf/PdfObjectsTest.cpp core/output/pdf/PdfVolumeTest.cpp core/output/pdf/PdfWriterTest.cpp
  core/output/xlsx/XlsxBookTest.cpp core/output/xlsx/XlsxWriterTest.cpp)
