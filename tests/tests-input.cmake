# What comes from outside: values files and attachments.
shenbao_add_test(input core/input/AttachmentInspectorTest.cpp core/input/ValuesReaderTest.cpp)
target_link_libraries(test_input PRIVATE PkgConfig::ZLIB)
