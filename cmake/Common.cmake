# Every flag and define of the project, on one target.
add_library(shenbao_common INTERFACE)
target_compile_features(shenbao_common INTERFACE cxx_std_20)
target_include_directories(shenbao_common INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(shenbao_common INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  SHENBAO_VERSION="${PROJECT_VERSION}")
target_compile_options(shenbao_common INTERFACE
  -Wall -Wextra -Wpedantic -Wold-style-cast -Wcast-qual -Wshadow=local -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion
  -Wno-sign-conversion
  -Wno-array-bounds # gcc 12 raises it inside QStringBuilder for string literals, wrongly
  $<$<BOOL:${SHENBAO_WERROR}>:-Werror>)
if(SHENBAO_SANITIZE)
  target_compile_options(shenbao_common INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(shenbao_common INTERFACE -fsanitize=address,undefined)
endif()
set_target_properties(shenbao_common PROPERTIES INTERFACE_POSITION_INDEPENDENT_CODE ON)

# shenbao_layer(NAME SOURCES … [LINKS …] [PRIVATE_LINKS …]): the static library of one layer, alias Shenbao::NAME.
# The linker refuses what LINKS does not name; the layering test looks at the includes.
function(shenbao_layer name)
  cmake_parse_arguments(LAYER "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(shenbao_${name} STATIC ${LAYER_SOURCES})
  add_library(Shenbao::${name} ALIAS shenbao_${name})
  target_link_libraries(shenbao_${name} PUBLIC shenbao_common ${LAYER_LINKS} PRIVATE ${LAYER_PRIVATE_LINKS})
endfunction()
