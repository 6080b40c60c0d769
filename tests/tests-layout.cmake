# From the document model to pages: fonts, lines, tables, page breaks.
find_package(rapidcheck REQUIRED)

shenbao_add_test(layout support/Documents.cpp
  core/layout/FontResolverTest.cpp core/layout/LayoutInvariantTest.cpp core/layout/PageInspectorTest.cpp core/layout/PaginatorTest.cpp core/layout/SealMapTest.cpp
  core/layout/TablePaginationTest.cpp core/layout/TextLayoutTest.cpp)
target_link_libraries(test_layout PRIVATE rapidcheck)
