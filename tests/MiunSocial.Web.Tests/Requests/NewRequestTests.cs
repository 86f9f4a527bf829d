using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>Asking for a new account.</summary>
[OnEveryDatabase]
public sealed class NewRequestTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Submit_ValidForm_MakesARequestThatAwaitsTheHead()
    {
        var requester = await office.Requester;

        var page = await (await requester.FilledFormAsync()).SucceedAsync(Writing.Submit);

        var kept = await office.KeptAsync(page.Address.Split('/')[^1]);
        Assert.Equal(RequestState.Endorsement, kept.Request.State);
        Assert.Matches(@"^KOM-\d{4}-\d{4}$", kept.Request.Reference);
        Assert.Equal((await office.Scene).Unit.Id, kept.Request.EndorsingUnitId);
        Assert.Equal([HistoryKind.RequestStarted, HistoryKind.RequestSubmitted], kept.Happened);
        Assert.All(kept.History, entry => Assert.Equal("Rebecka Sökander", entry.ActorName));
        Assert.Equal(["head:EndorsementAsked", "requester:RequestReceived"], kept.Told.Order());
        Assert.Contains(kept.Request.Reference!, page.Text("[role=status]"));
        Assert.Equal("Fältkursen i Härjedalen", page.Text("h1"));
        Assert.Contains("Hans Chefström", page.Text(".turn"));
        Assert.Contains("Rebecka Sökander", page.Text(".timeline"));
    }

    [Fact]
    public async Task Submit_ValidForm_KeepsEveryField()
    {
        var reference = await (await office.Requester).SubmitNewAsync();

        var proposal = (await office.KeptAsync(reference)).Request.Proposal;
        Assert.All(
            Writing.Texts.Where(text => typeof(AccountProposal).GetProperty(text.Key) is not null),
            text => Assert.Equal(text.Value, typeof(AccountProposal).GetProperty(text.Key)!.GetValue(proposal)));
        Assert.Equal(
            ["Responsible Ylva Ansvarsson", "Administrator Åke Första", "Administrator Ärla Andra", "Administrator Östen Tredje", "StandIn Nils Redaktör"],
            proposal.People.Select(person => $"{person.Part} {person.Name}"));
        Assert.Equal(3, proposal.AudienceIds.Count);
        Assert.Equal(["sv", "en"], proposal.Languages);
        Assert.True(proposal.HasReadGuidelines);
    }

    [Fact]
    public async Task Form_StartsWithWhatIsKnown()
    {
        var kind = (await office.Scene).OpenKind;
        var form = (await (await office.Requester).OpenAsync($"/requests/new?kind={kind.Slug}")).RequestForm();

        Assert.Equal([kind.Id.ToString()], form["KindId"]);
        Assert.Equal([(await office.Scene).Unit.Id.ToString()], form["UnitId"]);
        Assert.Equal(["Rebecka Sökander"], form["ResponsibleName"]);
        Assert.Equal([Office.RequesterEmail], form["ResponsibleEmail"]);
        Assert.Equal(["sv"], form["Languages"]);
    }

    [Fact]
    public async Task Form_OffersOpenKindsOnly()
    {
        var closed = (await office.Scene).Kinds.Values.Where(kind => !kind.IsOpenToRequests).Select(kind => kind.Id.ToString()).ToList();
        var page = await (await office.Requester).OpenAsync("/requests/new?kind=facebook-university");

        Assert.NotEmpty(closed);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("#KindId option"), option => closed.Contains(option.GetAttribute("value")!));
        Assert.Equal([""], page.RequestForm()["KindId"]);
    }

    [Theory]
    [InlineData("KindId", "facebook-university")]
    [InlineData("KindId", "unknown")]
    [InlineData("PrioritisedAudienceId", "unknown")]
    [InlineData("UnitId", "unknown")]
    [InlineData("Languages", "xx")]
    public async Task Submit_ForgedChoice_IsRefusedAtItsField(string field, string forged)
    {
        var requester = await office.Requester;
        var value = forged switch
        {
            "facebook-university" => (await office.Scene).Kinds[forged].Id.ToString(),
            "unknown" => Guid.NewGuid().ToString(),
            _ => forged,
        };
        var count = await CountAsync();

        var page = await requester.PostAsync("/requests/new", (await requester.FilledFormAsync()).Pressed(Writing.Submit).With(field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal([field], page.SummaryTargets());
        Assert.True(page.Has($"#{field}-error") || page.Has($"fieldset#{field} .field-error"));
        Assert.Equal([Writing.Texts["WishedName"]], page.RequestForm()["WishedName"]);
        Assert.Equal(count, await CountAsync());
    }

    [Fact]
    public async Task Submit_ForgedChoicesBesideTrueOnes_LeavesThemOut()
    {
        var requester = await office.Requester;
        var form = await requester.FilledFormAsync();
        var fields = form.Pressed(Writing.Submit)
            .With("Languages", "sv", "xx")
            .With("OtherAudienceIds", Guid.NewGuid().ToString(), form["OtherAudienceIds"][0], form["PrioritisedAudienceId"][0]);

        var page = await (await requester.PostAsync("/requests/new", fields)).FollowAsync();

        var proposal = (await office.KeptAsync(page.Address.Split('/')[^1])).Request.Proposal;
        Assert.Equal(["sv"], proposal.Languages);
        Assert.Equal([form["PrioritisedAudienceId"][0], form["OtherAudienceIds"][0]], proposal.AudienceIds.Select(id => id.ToString()));
    }

    [Theory]
    [InlineData("/requests")]
    [InlineData("/requests/new")]
    [InlineData("/requests/KOM-2026-0001")]
    public async Task Students_AskForNothing(string address)
    {
        var student = await office.Student;

        Assert.Equal(HttpStatusCode.Forbidden, (await student.GetAsync(address)).Status);
        Assert.False((await student.OpenAsync("/")).Has("a[href^='/requests']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await student.PostAsync("/requests/new", (await (await office.Requester).FilledFormAsync()).Pressed(Writing.Submit))).Status);
    }

    [Fact]
    public async Task OwnRequests_ListWhatWaitsForOneselfFirst()
    {
        var page = await (await office.Requester).OpenAsync("/requests");

        var own = page.Document.QuerySelectorAll(".row-card").Select(row => row.ClassList.Contains("row-turn")).ToList();
        Assert.Contains(true, own);
        Assert.Contains(page.Texts(".row-card-main p"), text => text.StartsWith("KOM-", StringComparison.Ordinal));
        Assert.Contains("Kliniskt träningscentrum", page.Text(".row-card"));
    }

    private Task<int> CountAsync() => office.Portal.WithDatabaseAsync(db => db.Requests.CountAsync());
}
