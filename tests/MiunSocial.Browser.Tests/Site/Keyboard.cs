using System.Globalization;
using Microsoft.Playwright;

namespace MiunSocial.Browser.Tests.Site;

/// <summary>Somebody who has a keyboard and nothing else, and must see at every step where they are.</summary>
internal sealed class Keyboard(IPage page)
{
    /// <summary>More stops than this page to page is a trap.</summary>
    private const int MostStops = 120;

    /// <summary>
    /// What has the focus; null when nothing of the page has. A focus shows by its outline or shadow, may be drawn by a
    /// <c>::after</c> that covers a card, and must not lie under the header that stays.
    /// </summary>
    private const string FocusScript =
        """
        () => {
          const one = document.activeElement;
          if (!one || one === document.body || one === document.documentElement) return null;
          const isDrawn = style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
          const box = one.getBoundingClientRect();
          const spots = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].map(([x, y]) =>
            document.elementFromPoint(box.left + box.width * x, box.top + box.height * y));
          return {
            what: `<${one.localName}${one.id ? ' id=' + one.id : ''}> ${(one.getAttribute('aria-label') ?? one.innerText ?? '').trim().slice(0, 60)}`,
            isDrawn: isDrawn(getComputedStyle(one)) || isDrawn(getComputedStyle(one, '::after')),
            isInSight: spots.some(spot => spot && (one.contains(spot) || spot.contains(one) && spot.closest('label, a, summary, button'))),
          };
        }
        """;

    /// <summary>Finds what can be reached by Tab and has not been; of a group of answers Tab comes by one, and arrows lead to the others.</summary>
    private const string UnreachedScript =
        """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
          .filter(one => one.checkVisibility() && !one.disabled && one.tabIndex >= 0 && !one.dataset.reached)
          .filter(one => one.type !== 'radio' || !document.querySelector(`[name="${one.name}"][data-reached]`))
          .map(one => one.outerHTML.slice(0, 120))
        """;

    /// <summary>Marks what has the focus; true if that has been done before. Between the last stop and the first nothing has it.</summary>
    private const string ReachScript =
        """
        () => {
          const one = document.activeElement;
          const wasReached = one.dataset.reached === 'yes';
          if (one !== document.body) one.dataset.reached = 'yes';
          return wasReached;
        }
        """;

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public Task TypeAsync(string text) => page.Keyboard.InsertTextAsync(text);

    public async Task TabToAsync(ILocator target)
    {
        await target.WaitForAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            await PressAsync("Tab");
            await SeesFocusAsync();
            if (await target.EvaluateAsync<bool>("one => one === document.activeElement"))
            {
                return;
            }
        }
        Assert.Fail($"{target} cannot be reached by Tab.");
    }

    public async Task FillAsync(ILocator field, string text)
    {
        await TabToAsync(field);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && await field.GetAttributeAsync("type") == "date")
        {
            // A field for a day is written part by part, in the order of the browser's own language, which is American English.
            await page.Keyboard.TypeAsync(day.ToString("MMddyyyy", CultureInfo.InvariantCulture));
            return;
        }
        await PressAsync("ControlOrMeta+a");
        await TypeAsync(text);
    }

    /// <summary>Walks down a list with the arrow until it says what is wanted.</summary>
    public async Task ChooseAsync(ILocator list, string choice)
    {
        await TabToAsync(list);
        for (var step = 0; step < MostStops && await list.Locator("option:checked").InnerTextAsync() != choice; step++)
        {
            await PressAsync("ArrowDown");
        }
        Assert.Equal(choice, await list.Locator("option:checked").InnerTextAsync());
    }

    public async Task UseAsync(ILocator target, string key = "Enter")
    {
        await TabToAsync(target);
        await PressAsync(key);
    }

    /// <summary>Goes through the whole page and out of it again, and insists on having come by everything.</summary>
    public async Task WalkThroughAsync()
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await PressAsync("Tab");
            await SeesFocusAsync();
            if (await page.EvaluateAsync<bool>(ReachScript))
            {
                break;
            }
        }
        var unreached = await page.EvaluateAsync<string[]>(UnreachedScript);
        Assert.True(unreached.Length == 0, $"Not reached by Tab:\n  {string.Join("\n  ", unreached)}");
    }

    private async Task<Focus?> SeesFocusAsync()
    {
        var focus = await page.EvaluateAsync<Focus?>(FocusScript);
        Assert.True(focus is null || focus.IsDrawn, $"The focus does not show on {focus?.What}.");
        Assert.True(focus is null || focus.IsInSight, $"{focus?.What} has the focus where nobody sees it.");
        return focus;
    }

    private sealed record Focus
    {
        public string What { get; init; } = "";

        public bool IsDrawn { get; init; }

        public bool IsInSight { get; init; }
    }
}
