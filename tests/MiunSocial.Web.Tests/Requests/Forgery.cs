using System.Globalization;
using System.Runtime.CompilerServices;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>Posts that no page offers, with a token of the person's own and with all that the verb asks for, so that only the rules can refuse them.</summary>
internal static class Forgery
{
    /// <summary>A person's token serves every form; it is fetched once.</summary>
    private static readonly ConditionalWeakTable<PortalClient, Task<IReadOnlyList<KeyValuePair<string, string>>>> Tokens = [];

    /// <summary>The verbs that can be posted; the clock's cannot.</summary>
    public static IReadOnlyList<RequestVerb> Verbs { get; } = [.. Enum.GetValues<RequestVerb>().Where(verb => verb != RequestVerb.Expire)];

    public static async Task<PortalPage> PostAsync(PortalClient person, Request request, RequestVerb verb) =>
        await person.PostAsync(AddressOf(request, verb), [.. await Tokens.GetValue(person, TokenAsync), .. Fields(request, verb)]);

    /// <summary>A draft has no reference; its id then stands where the reference would.</summary>
    public static string AddressOf(Request request, RequestVerb verb) => verb switch
    {
        RequestVerb.Submit => $"/requests/drafts/{request.Id}/submit",
        RequestVerb.Discard => $"/requests/drafts/{request.Id}/discard",
        _ => $"/requests/{request.Reference ?? request.Id.ToString()}/{Writing.PathOf(verb)}",
    };

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> TokenAsync(PortalClient person) =>
        (await person.OpenAsync("/contact")).Form("form[action='/account/language']").Fields;

    private static IEnumerable<KeyValuePair<string, string>> Fields(Request request, RequestVerb verb)
    {
        var seen = request.Steps.Count.ToString(CultureInfo.InvariantCulture);
        return verb switch
        {
            RequestVerb.Submit or RequestVerb.Resubmit or RequestVerb.Discard =>
            [
                new("Steps", seen), new("HasReadGuidelines", "true"),
                .. request.Guidelines.Select(one => KeyValuePair.Create("Guidelines", one.ToString())),
            ],
            _ =>
            [
                new($"{verb}.Seen", seen), new($"{verb}.Text", "Därför."), new($"{verb}.HasTwoStepSignIn", "true"),
                new($"{verb}.Address", $"https://www.instagram.com/forfalskat_{seen}"),
                new($"{verb}.Administrator1Name", "Ett"), new($"{verb}.Administrator1Email", "ett@demo.test"),
                new($"{verb}.Administrator2Name", "Två"), new($"{verb}.Administrator2Email", "tva@demo.test"),
            ],
        };
    }
}
