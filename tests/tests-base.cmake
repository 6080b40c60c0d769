# The test programs; paths mirror the tree.
shenbao_add_test(base core/base/DecimalTest.cpp)
