# The test programs; paths mirror the tree. Properties are checked with RapidCheck.
find_package(rapidcheck REQUIRED)

shenbao_add_test(base
  core/base/DateTest.cpp core/base/DecimalTest.cpp core/base/PeriodTest.cpp core/base/RenderProtocolTest.cpp core/base/ResultTest.cpp
  core/base/YearMonthTest.cpp)
target_link_libraries(test_base PRIVATE rapidcheck)
