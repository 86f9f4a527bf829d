using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Approvals;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>A request's page and the queue, as those who act there use them.</summary>
internal static class Deciding
{
    /// <summary>Finds a request in the queue by its name and opens it.</summary>
    public static async Task OpenFromQueueAsync(this Visitor visitor, string name)
    {
        await visitor.OpenAsync("/");
        await visitor.UseNavigationAsync("Approvals");
        await visitor.SeesHeadingAsync<ApprovalsText>("Title");
        await visitor.FillAsync<ApprovalsText>("Search", name);
        await visitor.PressAsync<ApprovalsText>("SearchButton");
        await visitor.Link(name).ClickAsync();
        await Expect(visitor.Heading).ToHaveTextAsync(name);
    }

    public static ILocator Move(this Visitor visitor, RequestVerb verb)
    {
        var summary = new Regex($"^\\s*{Regex.Escape(visitor.Words.Of<RequestsText>($"Move.{verb}"))}\\s*$");
        return visitor.Main.Locator("details").Filter(new() { Has = visitor.Page.Locator("summary", new() { HasTextRegex = summary }) });
    }

    public static async Task<ILocator> OpenMoveAsync(this Visitor visitor, RequestVerb verb)
    {
        var move = visitor.Move(verb);
        if (await move.GetAttributeAsync("open") is null)
        {
            await move.Locator("summary").ClickAsync();
        }
        return move;
    }

    /// <summary>Makes a move that the page offers, with the text it asks for.</summary>
    public static async Task MakeAsync(this Visitor visitor, RequestVerb verb, string? text = null)
    {
        var move = await visitor.OpenMoveAsync(verb);
        if (text is not null)
        {
            await visitor.FieldIn<RequestsText>(move, $"Move.{verb}.Text").FillAsync(text);
        }
        await visitor.PressMoveAsync(verb);
    }

    public static Task PressMoveAsync(this Visitor visitor, RequestVerb verb) => visitor.Move(verb)
        .GetByRole(AriaRole.Button, new() { Name = visitor.Words.Of<RequestsText>($"Move.{verb}.Button"), Exact = true })
        .ClickAsync();

    /// <summary>Makes a move and reads the message about it.</summary>
    public static async Task DecideAsync(this Visitor visitor, RequestVerb verb, string reference, string? text = null)
    {
        await visitor.MakeAsync(verb, text);
        await visitor.IsToldAsync<RequestsText>($"Done.{verb}", reference);
    }

    /// <summary>The steps of the timeline, the first first.</summary>
    public static async Task SeesCourseAsync(this Visitor visitor, params RequestVerb[] steps)
    {
        var course = visitor.Main.GetByRole(AriaRole.Region, new() { Name = visitor.Words.Of<RequestsText>("Details.Course"), Exact = true });
        var words = steps.Select(verb => visitor.Words.Of<RequestsText>($"Step.{verb}"));
        await Expect(course.Locator(".timeline-what")).ToHaveTextAsync(words);
    }

    /// <summary>Sees a state of the request or its channel, in words.</summary>
    public static Task SeesStateAsync(this Visitor visitor, Enum state) =>
        Expect(visitor.Main.Locator(".badge-status").First)
            .ToHaveTextAsync(visitor.Words.Of<Web.Features.Shared.SharedText>($"{state.GetType().Name}.{state}"));
}
