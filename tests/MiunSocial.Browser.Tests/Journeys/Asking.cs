using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>What a requester writes in the form of a new account, field by field.</summary>
internal sealed record Asking
{
    private Asking(string name, string handle) => (Name, Handle) = (name, handle);

    public string Name { get; }

    public string Handle { get; }

    /// <summary>What becomes the channel's purpose.</summary>
    public static string Aim => AProposal.For(Guid.Empty).Aim;

    /// <summary>Something that nobody else has asked for.</summary>
    public static Asking New()
    {
        var mark = Guid.NewGuid().ToString("N")[..8];
        return new($"Fältkursen {mark}", $"exempel_falt_{mark}");
    }

    /// <summary>The steps before the last, in their order.</summary>
    public static IReadOnlyList<string> Steps { get; } = [RequestSteps.Need, RequestSteps.Account, RequestSteps.People, RequestSteps.Plan];

    /// <summary>Kept by text key, as the labels are, in the order of the page.</summary>
    public IEnumerable<(string Field, string Text)> Texts
    {
        get
        {
            var proposal = AProposal.For(Guid.Empty);
            return
            [
                ("Need", proposal.Need), ("Reach", proposal.Reach), ("Aim", proposal.Aim), ("WhyNotExisting", proposal.WhyNotExisting),
                ("WishedName", Name), ("WishedHandle", Handle),
                .. PeopleOf(proposal), ("FunctionMailbox", proposal.FunctionMailbox),
                ("Content", proposal.Content), ("Frequency", proposal.Frequency), ("SamplePost", proposal.SamplePost),
                ("TimeSetAside", proposal.TimeSetAside), ("WatchRoutine", proposal.WatchRoutine), ("Archiving", proposal.Archiving),
                ("ClosingPlan", proposal.ClosingPlan), ("SuccessMeasure", proposal.SuccessMeasure),
            ];
        }
    }

    public IEnumerable<(string Field, string Text)> TextsOf(string step) => Texts.Where(one => StepForm.Empty(step)!.Has(one.Field));

    public static IEnumerable<(string Field, string Choice)> ChoicesOf(string step, Words words) =>
        Choices(words).Where(one => StepForm.Empty(step)!.Has(one.Field));

    /// <summary>Choices in the page's language, by text key.</summary>
    public static IEnumerable<(string Field, string Choice)> Choices(Words words) =>
    [
        ("PrioritisedAudienceId", words.Choose("Nuvarande studenter", "Current students")),
        ("KindId", words.Choose("Övriga Instagramkonton", "Other Instagram accounts")),
    ];

    private static IEnumerable<(string Field, string Text)> PeopleOf(AccountProposal proposal)
    {
        var administrators = proposal.People.Where(person => person.Part == ChannelPart.Administrator).ToList();
        var standIn = proposal.People.Single(person => person.Part == ChannelPart.StandIn);
        return
        [
            ("Administrator1Name", administrators[0].Name), ("Administrator1Email", administrators[0].Email),
            ("Administrator2Name", administrators[1].Name), ("Administrator2Email", administrators[1].Email),
            ("StandInName", standIn.Name), ("StandInEmail", standIn.Email),
        ];
    }
}

/// <summary>The steps of a new account, as its requester uses them.</summary>
internal static class AskingPages
{
    /// <summary>From the start page to the empty first step.</summary>
    public static async Task GoToNewRequestAsync(this Visitor visitor)
    {
        await visitor.OpenAsync("/");
        await visitor.UseNavigationAsync("Requests");
        await visitor.FollowAsync<RequestsText>("Index.New");
        await visitor.SeesHeadingAsync<DraftsText>("New.Title");
        await visitor.FollowAsync<SharedText>("RequestType.NewAccount");
        await visitor.SeesHeadingAsync<RequestsText>("Part.need");
    }

    /// <summary>Fills in one step after the other, from the first to the page that sends it.</summary>
    public static async Task WriteAsync(this Visitor visitor, Asking asking)
    {
        foreach (var step in Asking.Steps)
        {
            await visitor.WriteAsync(asking, step);
            await visitor.PressAsync<DraftsText>("Step.Next");
        }
        await visitor.SeesHeadingAsync<RequestsText>("Part.check");
    }

    /// <summary>Fills in one step and stays there.</summary>
    public static async Task WriteAsync(this Visitor visitor, Asking asking, string step)
    {
        await visitor.SeesHeadingAsync<RequestsText>($"Part.{step}");
        foreach (var (field, choice) in Asking.ChoicesOf(step, visitor.Words))
        {
            await visitor.ChooseAsync<RequestsText>($"Field.{field}", choice);
        }
        foreach (var (field, text) in asking.TextsOf(step))
        {
            await visitor.FillAsync<RequestsText>($"Field.{field}", text);
        }
    }

    public static async Task SeesWhatWasWrittenAsync(this Visitor visitor, Asking asking, string step)
    {
        await visitor.SeesHeadingAsync<RequestsText>($"Part.{step}");
        foreach (var (field, choice) in Asking.ChoicesOf(step, visitor.Words))
        {
            await Expect(visitor.Field<RequestsText>($"Field.{field}").Locator("option:checked")).ToHaveTextAsync(choice);
        }
        foreach (var (field, text) in asking.TextsOf(step))
        {
            await Expect(visitor.Field<RequestsText>($"Field.{field}")).ToHaveValueAsync(text);
        }
    }

    /// <summary>Goes to a step by the list of them beside the form, which keeps the step that is left; the last page has nothing to keep.</summary>
    public static async Task GoToStepAsync(this Visitor visitor, string step)
    {
        var (list, name) = (visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = visitor.Words.Of<DraftsText>("Progress") }), visitor.Words.Of<RequestsText>($"Part.{step}"));
        await list.GetByRole(AriaRole.Button, new() { Name = name }).Or(list.GetByRole(AriaRole.Link, new() { Name = name })).ClickAsync();
        await visitor.SeesHeadingAsync<RequestsText>($"Part.{step}");
    }

    public static Task ReadsGuidelinesAsync(this Visitor visitor) => visitor.Field<RequestsText>("Field.HasReadGuidelines").CheckAsync();

    /// <summary>Submits, and reads the request's reference from the page that follows.</summary>
    public static async Task<string> SubmitAsync(this Visitor visitor)
    {
        await visitor.PressAsync<RequestsText>("Form.Submit");
        return await visitor.ReferenceAsync();
    }

    public static async Task<string> ReferenceAsync(this Visitor visitor)
    {
        await Expect(visitor.Page).ToHaveURLAsync(new Regex("/requests/KOM-[^/]*$"));
        return visitor.Address.Split('/')[^1];
    }
}
