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

        var page = await (await (await requester.WriteAsync()).CheckFormAsync()).SucceedAsync();

        var kept = await office.KeptAsync(page.Address.Split('/')[^1]);
        Assert.Equal(RequestState.Endorsement, kept.Request.State);
        Assert.Matches(@"^KOM-\d{4}-\d{4}$", kept.Request.Reference);
        Assert.Equal((await office.Scene).Unit.Id, kept.Request.EndorsingUnitId);
        Assert.Equal([HistoryKind.RequestStarted, HistoryKind.RequestSubmitted], new[] { kept.Happened.First(), kept.Happened.Last() });
        Assert.All(kept.Happened.Skip(1).SkipLast(1), kind => Assert.Equal(HistoryKind.RequestEdited, kind));
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
    public async Task Types_AreOffered_EachWithAFormOfItsOwn()
    {
        var page = await (await office.Requester).OpenAsync("/requests/new");

        var addresses = page.Document.QuerySelectorAll(".shortcuts a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(Enum.GetValues<RequestType>().Select(Writing.NewAddress), addresses);
        foreach (var address in addresses)
        {
            Assert.True((await (await office.Requester).OpenAsync(address)).Has("#step"));
        }
    }

    [Fact]
    public async Task Form_StartsWithWhatIsKnown()
    {
        var requester = await office.Requester;
        var kind = (await office.Scene).OpenKind;
        var page = await requester.OpenAsync($"/requests/new?kind={kind.Slug}");

        Assert.Equal([(await office.Scene).Unit.Id.ToString()], page.StepForm()["UnitId"]);
        var draft = Draft.Of(requester, await page.StepForm().SucceedAsync(Writing.Next));
        Assert.Equal([kind.Id.ToString()], (await draft.FormAsync("account"))["KindId"]);
        Assert.Equal(["sv"], (await draft.FormAsync("account"))["Languages"]);
        Assert.Equal(["Rebecka Sökander"], (await draft.FormAsync("people"))["ResponsibleName"]);
        Assert.Equal([Office.RequesterEmail], (await draft.FormAsync("people"))["ResponsibleEmail"]);
    }

    [Fact]
    public async Task Form_OffersOpenKindsOnly()
    {
        var closed = (await office.Scene).Kinds.Values.Where(kind => !kind.IsOpenToRequests).Select(kind => kind.Id.ToString()).ToList();
        var requester = await office.Requester;
        var first = await requester.OpenAsync("/requests/new?kind=facebook-university");
        var form = await Draft.Of(requester, await first.StepForm().SucceedAsync(Writing.Next)).FormAsync("account");

        Assert.NotEmpty(closed);
        Assert.Empty(form.Choices("KindId").Intersect(closed));
        Assert.Equal([""], form["KindId"]);
    }

    [Theory]
    [InlineData("need", "PrioritisedAudienceId", "unknown")]
    [InlineData("account", "KindId", "unknown")]
    [InlineData("account", "KindId", "facebook-university")]
    [InlineData("account", "Languages", "xx")]
    public async Task ForgedChoice_IsMissingOnTheLastPage(string step, string field, string forged)
    {
        var draft = await (await office.Requester).WriteAsync();
        var form = await draft.FormAsync(step);

        await draft.Writer.PostAsync(form.Action, form.Pressed(Writing.Next).With(field, await ValueAsync(forged)));

        var page = await draft.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal([$"{step}#{field}"], page.MissingFields());
    }

    [Fact]
    public async Task ForgedUnit_LeavesTheRequestToItsOwn()
    {
        var requester = await office.Requester;
        var form = await requester.FilledFormAsync();

        var page = await requester.PostAsync(form.Action, form.Pressed(Writing.Next).With("UnitId", Guid.NewGuid().ToString()));

        Assert.NotNull(page.Location);
        Assert.Equal((await office.Scene).Unit.Id, (await office.KeptAsync(Guid.Parse(form["Id"][0]))).Request.UnitId);
    }

    [Fact]
    public async Task ForgedChoicesBesideTrueOnes_AreLeftOut()
    {
        var draft = await (await office.Requester).WriteAsync();
        var (need, account) = (await draft.FormAsync("need"), await draft.FormAsync("account"));
        string[] audiences = [need["PrioritisedAudienceId"][0], need["OtherAudienceIds"][0]];

        await draft.Writer.PostAsync(account.Action, account.Pressed(Writing.Next).With("Languages", "sv", "xx"));
        await draft.Writer.PostAsync(need.Action, need.Pressed(Writing.Next).With("OtherAudienceIds", Guid.NewGuid().ToString(), audiences[1], audiences[0]));

        var proposal = (await office.KeptAsync(draft.Id)).Request.Proposal;
        Assert.Equal(["sv"], proposal.Languages);
        Assert.Equal(audiences, proposal.AudienceIds.Select(id => id.ToString()));
    }

    [Theory]
    [InlineData("/requests")]
    [InlineData("/requests/new")]
    [InlineData("/requests/new/advice")]
    [InlineData("/requests/beside")]
    [InlineData("/requests/handle")]
    [InlineData("/requests/KOM-2026-0001")]
    public async Task Students_AskForNothing(string address)
    {
        var student = await office.Student;

        Assert.Equal(HttpStatusCode.Forbidden, (await student.GetAsync(address)).Status);
        Assert.False((await student.OpenAsync("/")).Has("a[href^='/requests']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await student.PostAsync(Writing.NewAddress(), (await (await office.Requester).FilledFormAsync()).Pressed(Writing.Next))).Status);
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

    private async Task<string> ValueAsync(string forged) => forged switch
    {
        "facebook-university" => (await office.Scene).Kinds[forged].Id.ToString(),
        "unknown" => Guid.NewGuid().ToString(),
        _ => forged,
    };
}
