using MiunSocial.Domain.Requests;
using Xunit;

namespace MiunSocial.Testing;

/// <summary>Writing a request on its page, as a careful department does.</summary>
public static class Writing
{
    public const string Save = "Save";
    public const string Submit = "Submit";

    private const string FormSelector = "form:has([name=WishedName])";

    /// <summary>Every field that takes free text, with something of its own in each.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        ["Need"] = "Vi får samma frågor varje vecka.\n\nDe kommer per telefon.",
        ["Reach"] = "De som funderar på att söka.",
        ["Aim"] = "Fler sökande som vet vad kursen innebär.",
        ["WhyNotExisting"] = "De gemensamma kanalerna når inte gruppen.",
        ["WishedName"] = "Fältkursen i Härjedalen",
        ["WishedHandle"] = "exempel.faltkursen",
        ["ResponsibleName"] = "Ylva Ansvarsson",
        ["ResponsibleEmail"] = "ylva@demo.test",
        ["Administrator1Name"] = "Åke Första",
        ["Administrator1Email"] = "ake@demo.test",
        ["Administrator2Name"] = "Ärla Andra",
        ["Administrator2Email"] = "arla@demo.test",
        ["Administrator3Name"] = "Östen Tredje",
        ["Administrator3Email"] = "osten@demo.test",
        ["StandInName"] = "Nils Redaktör",
        ["StandInEmail"] = "nils@demo.test",
        ["FunctionMailbox"] = "faltkursen@demo.test",
        ["Content"] = "Bilder och korta filmer från fält.",
        ["Frequency"] = "Två inlägg i veckan.",
        ["SamplePost"] = "Första natten i tält:\nså packar du.",
        ["TimeSetAside"] = "Två timmar i veckan.",
        ["WatchRoutine"] = "Frågor besvaras inom ett dygn.",
        ["Archiving"] = "Kopia två gånger om året.",
        ["ClosingPlan"] = "Avslutas med kursen.",
        ["SuccessMeasure"] = "Antal sökande som nämner kanalen.",
    };

    public static PageForm RequestForm(this PortalPage page) => page.Form(FormSelector);

    public static async Task<PageForm> NewFormAsync(this PortalClient client) => (await client.OpenAsync("/requests/new")).RequestForm();

    /// <summary>A new form with every field filled, valid under the default policy.</summary>
    public static async Task<PageForm> FilledFormAsync(this PortalClient client) => Filled(await client.OpenAsync("/requests/new"));

    public static PageForm Filled(PortalPage page) => page.RequestForm()
        .Fill(Texts)
        .ChooseAny("KindId")
        .ChooseAny("PrioritisedAudienceId")
        .Choose("OtherAudienceIds", [.. Offered(page, "OtherAudienceIds").Skip(1).Take(2)])
        .Choose("Languages", "sv", "en")
        .Choose("HasReadGuidelines", "true");

    /// <summary>A submitted request; gives its reference.</summary>
    public static async Task<string> SubmitNewAsync(this PortalClient client, Action<PageForm>? change = null)
    {
        var form = await client.FilledFormAsync();
        change?.Invoke(form);
        var answer = await form.SubmitAsync(Submit);
        Assert.True(answer.Location is not null, $"Not submitted: {(int)answer.Status} {answer.Text(".error-summary")}");
        return answer.Location!.Split('/')[^1];
    }

    /// <summary>The form of one verb as a request's page has it, filled.</summary>
    public static PageForm MoveForm(this PortalPage page, RequestVerb verb, params (string Field, string Value)[] fields) =>
        page.Form(MoveSelector(verb)).Fill(fields.Select(field => KeyValuePair.Create($"{verb}.{field.Field}", field.Value)));

    /// <summary>Whether the page lets its reader make the move.</summary>
    public static bool Offers(this PortalPage page, RequestVerb verb) => page.Has(MoveSelector(verb));

    public static string PathOf(RequestVerb verb) => verb == RequestVerb.SendBack ? "send-back" : verb.ToString().ToLowerInvariant();

    private static string MoveSelector(RequestVerb verb) => $"form[action$='/{PathOf(verb)}']";

    public static IEnumerable<string> Offered(PortalPage page, string name) =>
        page.Document.QuerySelectorAll($"input[name={name}]").Select(box => box.GetAttribute("value")!);

    /// <summary>What a person sees in the form, without what the page needs for itself.</summary>
    public static IEnumerable<string> Visible(this PageForm form) => form.Fields
        .Where(field => field.Key is not ("__RequestVerificationToken" or "Version" or "Id") && field.Value.Length > 0)
        .Select(field => $"{field.Key}={field.Value.ReplaceLineEndings("\n")}")
        .Order(StringComparer.Ordinal);

    /// <summary>What the browser would send, for sending it more than once or altered.</summary>
    public static List<KeyValuePair<string, string>> Pressed(this PageForm form, string button) =>
        [.. form.Fields, KeyValuePair.Create("intent", button)];

    public static List<KeyValuePair<string, string>> With(
        this IEnumerable<KeyValuePair<string, string>> fields, string name, params string[] values) =>
        [.. fields.Where(field => field.Key != name), .. values.Select(value => KeyValuePair.Create(name, value))];

    /// <summary>The links of the error summary, which must each lead to something on the page.</summary>
    public static IReadOnlyList<string> SummaryTargets(this PortalPage page)
    {
        var targets = page.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!.TrimStart('#')).ToList();
        Assert.All(targets, id => Assert.NotNull(page.Document.GetElementById(id)));
        return targets;
    }
}
