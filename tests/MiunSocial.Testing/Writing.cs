using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Drafts;
using Xunit;

namespace MiunSocial.Testing;

/// <summary>Writing a request in its steps, as a careful department does.</summary>
public static class Writing
{
    public const string Next = nameof(StepIntent.Next);
    public const string Back = nameof(StepIntent.Back);
    public const string Close = nameof(StepIntent.Close);
    public const string Keep = nameof(StepIntent.Keep);

    /// <summary>Every field of a new account that takes free text, with something of its own in each.</summary>
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

    public static string NewAddress(RequestType type = RequestType.NewAccount) => $"/requests/new/{TypeNames.Of(type)}";

    /// <summary>The form of the step that the page shows.</summary>
    public static PageForm StepForm(this PortalPage page) => page.Form("#step");

    /// <summary>The form of the last page, which sends the request.</summary>
    public static PageForm CheckForm(this PortalPage page) => page.Form("form:has([name=Steps])");

    /// <summary>The form of a new request's first step.</summary>
    public static async Task<PageForm> NewFormAsync(this PortalClient client, RequestType type = RequestType.NewAccount) =>
        (await client.OpenAsync(NewAddress(type))).StepForm();

    /// <summary>The same with every field filled.</summary>
    public static async Task<PageForm> FilledFormAsync(this PortalClient client, RequestType type = RequestType.NewAccount) =>
        new Answers().In(await client.NewFormAsync(type));

    /// <summary>Writes every step, each fetched, filled and kept, and stops before the request is sent.</summary>
    /// <param name="change">What is answered otherwise than usual, in whichever step it is asked.</param>
    public static async Task<Draft> WriteAsync(
        this PortalClient client, Action<Answers>? change = null, RequestType type = RequestType.NewAccount)
    {
        var answers = new Answers();
        change?.Invoke(answers);
        var page = await client.OpenAsync(NewAddress(type));
        while (page.Has("#step"))
        {
            page = await answers.In(page.StepForm()).SucceedAsync(Next);
        }
        return Draft.Of(client, page) with { Type = type, Answers = answers };
    }

    /// <summary>A submitted request; gives its reference.</summary>
    public static async Task<string> SubmitNewAsync(
        this PortalClient client, Action<Answers>? change = null, RequestType type = RequestType.NewAccount)
    {
        var draft = await client.WriteAsync(change, type);
        var answer = await (await draft.CheckFormAsync()).SubmitAsync();
        Assert.True(answer.Location is not null, $"Not submitted: {(int)answer.Status} {answer.Text(".error-summary")}");
        Assert.Empty(draft.Answers.NotAsked);
        return answer.Location!.Split('/')[^1];
    }

    /// <summary>The form of one verb as a request's page has it, filled.</summary>
    public static PageForm MoveForm(this PortalPage page, RequestVerb verb, params (string Field, string Value)[] fields) =>
        page.Form(MoveSelector(verb)).Fill(fields.Select(field => KeyValuePair.Create($"{verb}.{field.Field}", field.Value)));

    /// <summary>Whether the page lets its reader make the move.</summary>
    public static bool Offers(this PortalPage page, RequestVerb verb) => page.Has(MoveSelector(verb));

    public static string PathOf(RequestVerb verb) => verb == RequestVerb.SendBack ? "send-back" : verb.ToString().ToLowerInvariant();

    private static string MoveSelector(RequestVerb verb) => $"form[action$='/{PathOf(verb)}']";

    /// <summary>What a person sees in the form, without what the page needs for itself.</summary>
    public static IEnumerable<string> Visible(this PageForm form) => form.Fields
        .Where(field => field.Key is not ("__RequestVerificationToken" or "Id" or "Seen" or "Steps" or "Guidelines") && field.Value.Length > 0)
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

    /// <summary>What the last page says is still to be filled in, as <c>step#Field</c>.</summary>
    public static IReadOnlyList<string> MissingFields(this PortalPage page) =>
        [.. page.Document.QuerySelectorAll("section[aria-labelledby=missing] a").Select(link => link.GetAttribute("href")!.Split('/')[^1])];
}
