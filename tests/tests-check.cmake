# Checks: every kind of rule, and the samples.
find_package(rapidcheck REQUIRED)
shenbao_add_test(check
  core/check/BalanceTest.cpp core/check/CheckCasesTest.cpp core/check/ContradictionTest.cpp core/check/CheckRunnerTest.cpp core/check/CheckSessionTest.cpp core/check/SamplesCheckTest.cpp core/check/WaiverTest.cpp core/check/rules/RuleDeclarationsTest.cpp core/check/rules/ChoiceRulesTest.cpp
  core/check/rules/EnclosedRuleTest.cpp core/check/rules/FormatRulesTest.cpp core/check/rules/LimitRuleTest.cpp core/check/rules/ListRulesTest.cpp
  core/check/rules/NumberRulesTest.cpp core/check/rules/PeriodRulesTest.cpp core/check/rules/RequiredRuleTest.cpp
  core/check/rules/SumRulesTest.cpp)
target_link_libraries(test_check PRIVATE rapidcheck)
