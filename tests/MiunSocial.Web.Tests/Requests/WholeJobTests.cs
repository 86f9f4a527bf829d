using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>The main job from an empty form to a channel in use, with every turn it can take on the way.</summary>
[OnEveryDatabase]
public sealed class WholeJobTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Job_ByFormsAlone_EndsWithAChannelInUse(string language)
    {
        var (requester, head, officer) = (await office.Requester, await office.Head, await office.Officer);
        await Task.WhenAll(requester.UseLanguageAsync(language), head.UseLanguageAsync(language), officer.UseLanguageAsync(language));
        var handle = $"exempel_hela_{language}";
        var reference = await requester.SubmitNewAsync(form => form.Choose("KindId", $"{Instagram}").Fill("WishedHandle", handle));

        await Office.MoveAsync(head, reference, RequestVerb.Endorse, ("Text", "Vi står bakom."));
        await Office.MoveAsync(officer, reference, RequestVerb.Return, ("Text", "Vilka vill ni nå?"));
        var returned = Draft.Returned(requester, reference);
        await returned.ChangeAsync("Reach", "Nya studenter.");
        await (await returned.CheckFormAsync()).Fill("Answer", "Klart.").SucceedAsync();
        await Office.MoveAsync(officer, reference, RequestVerb.Approve, ("Text", "Hör av er efter tre månader."));
        await Office.MoveAsync(requester, reference, RequestVerb.Confirm, ("Address", $"instagram.com/{handle}"), ("HasTwoStepSignIn", "true"));
        await Office.MoveAsync(officer, reference, RequestVerb.SendBack, ("Text", "Profilbilden saknas."));
        await Office.MoveAsync(requester, reference, RequestVerb.Confirm, ("Address", $"instagram.com/{handle}"), ("HasTwoStepSignIn", "true"));
        await Office.MoveAsync(await office.OtherOfficer, reference, RequestVerb.Verify);

        var kept = await office.KeptAsync(reference);
        Assert.Equal(
            [RequestVerb.Submit, RequestVerb.Endorse, RequestVerb.Return, RequestVerb.Resubmit, RequestVerb.Approve, RequestVerb.Confirm, RequestVerb.SendBack, RequestVerb.Confirm, RequestVerb.Verify],
            kept.Request.Steps.OrderBy(step => step.Number).Select(step => step.Verb));
        Assert.Equal((RequestState.Completed, ChannelStatus.Active, $"https://www.instagram.com/{handle}"), (kept.Request.State, kept.Channel.Status, kept.Channel.Address));
        Assert.Contains(HistoryKind.ChannelActivated, kept.Happened);
        var page = await (await office.Staff).OpenAsync($"/channels/{kept.Channel.Slug}");
        Assert.True(page.Has($"a[href='https://www.instagram.com/{handle}']"));
        Assert.Contains((await requester.OpenAsync($"/requests/{reference}")).Texts(".timeline-item"), text => text.Contains("Hör av er efter tre månader.", StringComparison.Ordinal));
    }

    private Guid Instagram => office.Scene.Result.OpenKind.Id;
}
