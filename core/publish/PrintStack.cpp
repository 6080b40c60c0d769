// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/PrintStack.h"

#include "core/layout/PageSet.h"

#include <numeric>
#include <set>

namespace shenbao {
namespace {

/// What follows begins on the front of a sheet.
void fillSheet(PageSet& set)
{
    if (set.count() % 2 == 1) {
        set.appendBlank();
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

std::vector<PrintStack> printStacks(const PrintMaterial& material, const PrintChoice& choice)
{
    const int copies = std::max(1, material.setup.copies);
    const bool duplex = material.setup.duplex;
    const bool hasInstructions = choice.what == PrintChoice::What::SealPages && choice.instructions &&
                                 !material.instructions.pages.empty();
    std::vector<PrintStack> stacks;
    if (choice.what == PrintChoice::What::All && !(duplex && copies > 1)) {
        stacks.push_back({material.pages, copies});
        return stacks;
    }
    PageSet set(material.pages);
    if (hasInstructions) {
        set.append(material.instructions);
        if (copies > 1) {
            stacks.push_back({set.take(), 1});
            set = PageSet(material.pages);
        } else if (duplex) {
            fillSheet(set);
        }
    }
    const std::vector<int> chosen = chosenPages(material, choice);
    for (const int page : chosen) {
        set.append(material.pages, page);
    }
    if (duplex && copies > 1) {
        fillSheet(set);
    }
    if (!chosen.empty()) {
        stacks.push_back({set.take(), copies});
    }
    return stacks;
}

int sheetsOf(const std::vector<PrintStack>& stacks, bool duplex)
{
    int sheets = 0;
    for (const PrintStack& stack : stacks) {
        const int sides = int(stack.pages.pages.size());
        sheets += (duplex ? (sides + 1) / 2 : sides) * stack.copies;
    }
    return sheets;
}

} // namespace shenbao
