# What a desktop learns about the program.
if(TARGET shenbao_papers)
  shenbao_add_test(packaging packaging/PackagingTest.cpp)
  add_dependencies(test_packaging shenbao-cli)
  target_compile_definitions(test_packaging PRIVATE
    SHENBAO_METAINFO="${PROJECT_BINARY_DIR}/packaging/linux/internal.shenbao.shenbao.metainfo.xml")
endif()
