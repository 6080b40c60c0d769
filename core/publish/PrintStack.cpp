// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/PrintStack.h"

#include "core/layout/PageSet.h"

#include <numeric>
#include <set>

namespace shenbao {
namespace {

using From = PrintedSide::From;

/// What follows begins on the front of a sheet.
void fillSheet(std::vector<PrintedSide>& sides)
{
    if (sides.size() % 2 == 1) {
        sides.push_back({From::Blank, -1});
    }
}

} // namespace

std::vector<int> chosenPages(const PrintMaterial& material, const PrintChoice& choice)
{
    const int count = int(material.pages.pages.size());
    std::vector<int> chosen;
    switch (choice.what) {
    case PrintChoice::What::All:
        chosen.resize(size_t(count));
        std::iota(chosen.begin(), chosen.end(), 0);
        return chosen;
    case PrintChoice::What::Range:
        chosen = choice.range;
        break;
    case PrintChoice::What::SealPages:
        chosen = sealPages(material.pages);
        break;
    }
    std::set<int> pages;
    for (const int page : chosen) {
        if (page < 0 || page >= count) {
            continue; // of pages that were more before
        }
        pages.insert(page);
        if (material.setup.duplex) {
            const int other = page % 2 == 0 ? page + 1 : page - 1;
            if (other < count) {
                pages.insert(other);
            }
        }
    }
    return {pages.begin(), pages.end()};
}

std::vector<PrintStack> printStacks(const PrintMaterial& material, const PrintChoice& choice, int copies)
{
    const bool duplex = material.setup.duplex;
    const std::vector<int> chosen = chosenPages(material, choice);
    if (chosen.empty()) {
        return {};
    }
    std::vector<PrintStack> stacks;
    std::vector<PrintedSide> sides;
    if (choice.what == PrintChoice::What::SealPages && choice.instructions) {
        for (int page = 0; page < int(material.instructions.pages.size()); ++page) {
            sides.push_back({From::Instructions, page});
        }
        if (copies > 1 && !sides.empty()) {
            stacks.push_back({std::move(sides), 1});
            sides.clear();
        } else if (duplex) {
            fillSheet(sides);
        }
    }
    for (const int page : chosen) {
        sides.push_back({From::Form, page});
    }
    if (duplex && copies > 1) {
        fillSheet(sides);
    }
    stacks.push_back({std::move(sides), copies});
    return stacks;
}

Pages pagesOf(const PrintMaterial& material, const PrintStack& stack)
{
    bool isWhole = stack.sides.size() == material.pages.pages.size();
    for (size_t at = 0; isWhole && at < stack.sides.size(); ++at) {
        isWhole = stack.sides[at] == PrintedSide{From::Form, int(at)};
    }
    if (isWhole) {
        return material.pages;
    }
    PageSet set(material.pages);
    for (const PrintedSide& side : stack.sides) {
        switch (side.from) {
        case From::Form:
            set.append(material.pages, side.page);
            break;
        case From::Instructions:
            set.append(material.instructions, side.page);
            break;
        case From::Blank:
            set.appendBlank();
            break;
        }
    }
    return set.take();
}

int sheetsOf(const std::vector<PrintStack>& stacks, bool duplex)
{
    int sheets = 0;
    for (const PrintStack& stack : stacks) {
        const int sides = int(stack.sides.size());
        sheets += (duplex ? (sides + 1) / 2 : sides) * stack.copies;
    }
    return sheets;
}

} // namespace shenbao
