# From a project to paper: what is printed, the seal list, the instructions that go with the seal pages.
shenbao_add_test(publish core/publish/PrintMaterialTest.cpp core/publish/PrintStackTest.cpp core/publish/SealListTest.cpp)
add_dependencies(test_publish shenbao-cli)
