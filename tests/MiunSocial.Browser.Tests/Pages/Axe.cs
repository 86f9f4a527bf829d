using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>The rules of WCAG 2.2, levels A and AA, that axe can judge.</summary>
internal static class Axe
{
    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Axe is brought into a page once and run there as often as wanted: its own wrapper opens a page more for each run,
    /// which takes longer than the run.
    /// </summary>
    private const string RunScript =
        """
        async rules => {
          const { violations } = await axe.run(document, {
            runOnly: rules.length > 0 ? { type: 'rule', values: rules }
              : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
            resultTypes: ['violations'],
          });
          const flat = text => text.replace(/\s+/g, ' ').trim();
          return violations.flatMap(violation => violation.nodes.map(node =>
            `${violation.id} at ${node.target}: ${flat(node.html)}\n    ${flat(node.failureSummary)}`));
        }
        """;

    /// <summary>The rules that judge by colours, which are all that another colour scheme changes.</summary>
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    public static Task EnterAsync(IPage page) => page.EvaluateAsync(Source);

    /// <summary>A line for each element that breaks a rule, as the page looks now.</summary>
    public static Task<string[]> ViolationsAsync(IPage page) => page.EvaluateAsync<string[]>(RunScript, Array.Empty<string>());

    /// <summary>The same, where all but the colours has been looked at already.</summary>
    public static Task<string[]> ViolationsOfColoursAsync(IPage page) => page.EvaluateAsync<string[]>(RunScript, OfColours);
}
