shenbao_add_test(translations translations/TranslationTest.cpp)
target_compile_definitions(test_translations PRIVATE SHENBAO_LUPDATE="$<TARGET_FILE:Qt6::lupdate>")
