using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Tests.Conversation;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>The whole request on paper and as a file: for the archive both must hold the same.</summary>
[OnEveryDatabase]
public sealed class RecordTests(Office office) : IClassFixture<Office>
{
    /// <summary>Words of the program, which the page says in the reader's.</summary>
    private static readonly string[] Codes = ["type", "state", "verb", "from", "to", "part", "party", "kind", "step", "field", "affiliation", "awaitsAnswerFrom"];

    /// <summary>What only the file lists.</summary>
    private static readonly string[] OfTheFileAlone = ["before", "after"];

    [Fact]
    public async Task Page_SaysAllThatTheFileHolds()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
        var request = await office.AddAsync(RequestState.Completed, builder => builder with { FollowUpOn = new(2027, 3, 1) });
        var officer = await office.Officer;
        await (await office.Requester).WriteAsync(request, "Vilken dag passar?", ("plan.pdf", Talk.Pdf()));
        await officer.WriteNoteAsync(request, "Vi har sagt nej till det förut.", ("intern.pdf", Talk.Pdf("intern")));

        var file = (await officer.GetAsync($"/requests/{request.Reference}/record.json")).Json;
        var page = await officer.OpenAsync($"/requests/{request.Reference}/record");

        var paper = $"{page.Text("article")} {string.Join(' ', page.Document.QuerySelectorAll("article a").Select(link => link.GetAttribute("href")))}";
        var facts = Facts(file).ToList();
        Assert.Equal("2027-03-01", file.GetProperty("followUpOn").GetString());
        Assert.NotEqual(0, file.GetProperty("guidelines").GetArrayLength());
        Assert.NotEqual(0, file.GetProperty("account").GetProperty("administrators").GetArrayLength());
        Assert.Equal(JsonValueKind.String, file.GetProperty("replyDueOn").ValueKind);
        Assert.True(facts.Count > 30, "The file is nearly empty.");
        Assert.All(facts, fact => Assert.True(Spellings(fact).Any(text => paper.Contains(text, StringComparison.Ordinal)), $"The page lacks {fact}."));
    }

    [Fact]
    public async Task Record_NamesTheOfficerToOfficersAlone_AndTheUnitThatWasAskedToEndorse()
    {
        var request = await office.AddAsync(RequestState.Review);
        var scene = await office.Scene;
        await office.Portal.WithDatabaseAsync(db => db.Requests.Where(one => one.Id == request.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.AssigneeId, scene.OtherOfficer.PersonId)));

        var file = await FileAsync(await office.Officer, request);
        var own = await FileAsync(await office.Requester, request);

        Assert.Equal(scene.OtherOfficer.Name, file.GetProperty("officer").GetString());
        Assert.Equal(JsonValueKind.Null, own.GetProperty("officer").ValueKind);
        Assert.Equal(JsonValueKind.String, own.GetProperty("endorsingUnit").ValueKind);
        Assert.Contains(scene.OtherOfficer.Name, (await (await office.Officer).OpenAsync($"/requests/{request.Reference}/record")).Text(".facts"), StringComparison.Ordinal);
        Assert.DoesNotContain(scene.OtherOfficer.Name, (await (await office.Requester).OpenAsync($"/requests/{request.Reference}/record")).Text("article"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_SayWhichMessageTheyCameWith_AndThoseOfNotesThatTheyAreInternal()
    {
        var request = await office.AddAsync(RequestState.Review);
        await (await office.Officer).WriteNoteAsync(request, "Vi har sagt nej till det förut.", ("intern.pdf", Talk.Pdf("intern")));
        await (await office.Requester).WriteAsync(request, "Vilken dag passar?", ("plan.pdf", Talk.Pdf()));

        var file = await FileAsync(await office.Officer, request);
        var page = await (await office.Officer).OpenAsync($"/requests/{request.Reference}/record");

        Assert.Equal(
            [("intern.pdf", true, 1), ("plan.pdf", false, 2)],
            file.GetProperty("files").EnumerateArray().Select(one => (one.GetProperty("name").GetString(), one.GetProperty("isInternal").GetBoolean(), one.GetProperty("message").GetInt32())));
        Assert.Equal(
            [(1, "officer", null), (2, "requester", "officers")],
            file.GetProperty("messages").EnumerateArray().Select(one => (one.GetProperty("number").GetInt32(), one.GetProperty("party").GetString(), one.GetProperty("awaitsAnswerFrom").GetString())));
        Assert.Contains("till meddelande 1 (intern anteckning)", page.Texts("section[aria-labelledby=files] li")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("intern", page.Texts("section[aria-labelledby=files] li")[1], StringComparison.Ordinal);
        Assert.Contains("Ska besvaras av kommunikationsavdelningen", page.Text("section[aria-labelledby=messages]"), StringComparison.Ordinal);
        Assert.Equal(1, (await FileAsync(await office.Requester, request)).GetProperty("files").EnumerateArray().Single().GetProperty("message").GetInt32());
    }

    [Fact]
    public async Task Account_ConfirmedTwice_IsRecordedAsItIs_AndAsItWas()
    {
        var request = await AddAsync(
            builder => builder with { Proposal = builder.Proposal with { WishedHandle = "exempel_tva_ganger" } },
            RequestVerb.Submit, RequestVerb.Endorse, RequestVerb.Approve, RequestVerb.Confirm, RequestVerb.SendBack, RequestVerb.Confirm);

        var file = await FileAsync(await office.Officer, request);

        Assert.Equal("exempel_tva_ganger", file.GetProperty("account").GetProperty("handle").GetString());
        Assert.True(file.GetProperty("account").GetProperty("hasTwoStepSignIn").GetBoolean());
        var confirmed = file.GetProperty("history").EnumerateArray().Where(line => line.GetProperty("kind").GetString() == "requestConfirmed").ToList();
        Assert.Equal([false, true], confirmed.Select(line => line.GetProperty("before").TryGetProperty("administrators", out _)));
        Assert.All(confirmed, line => Assert.EndsWith("/exempel_tva_ganger", line.GetProperty("after").GetProperty("address").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, RequestState.Endorsement, false)]
    [InlineData(1, RequestState.Review, false)]
    [InlineData(1, RequestState.Completion, false)]
    [InlineData(1, RequestState.Setup, true)]
    [InlineData(1, RequestState.Rejected, true)]
    [InlineData(1, RequestState.Declined, true)]
    [InlineData(1, RequestState.Expired, false)]
    [InlineData(2, RequestState.Setup, false)]
    public async Task Decision_IsThereOnceSomethingIsDecided(int officers, RequestState state, bool isDecided)
    {
        var request = await office.AddAsync(state, builder => builder with { Policy = new() { OfficersToApprove = officers } });
        var requester = await office.Requester;

        var answer = await requester.GetAsync($"/requests/{request.Reference}/decision");

        Assert.Equal(isDecided ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(isDecided, (await requester.OpenAsync($"/requests/{request.Reference}")).Has($"a[href='/requests/{request.Reference}/decision']"));
    }

    [Fact]
    public async Task Decision_LeavesOutWhatNoLongerHolds_WhichTheRecordMarks()
    {
        var request = await AddAsync(
            builder => builder with { Policy = new() { OfficersToApprove = 2 }, Conditions = ["Texta alla filmer."] },
            RequestVerb.Submit, RequestVerb.Endorse, RequestVerb.Approve, RequestVerb.Return, RequestVerb.Resubmit);
        var again = await office.Portal.WithDatabaseAsync(async db =>
        {
            var (kept, scene, policy) = (await db.Requests.AsSplitQuery().SingleAsync(one => one.Id == request.Id, Cancel), await Scene.LoadAsync(db), new Policy { OfficersToApprove = 2 });
            kept.Approve(new() { Undertakings = [new("Utse en ersättare.")] }, policy, scene.Officer, scene.Now);
            kept.Approve(new(), policy, scene.OtherOfficer, scene.Now);
            await db.SaveChangesAsync(Cancel);
            return kept;
        });
        var officer = await office.Officer;

        var decision = await officer.OpenAsync($"/requests/{again.Reference}/decision");
        var record = await officer.OpenAsync($"/requests/{again.Reference}/record");
        var file = await FileAsync(officer, again);

        Assert.Equal(["Tillstyrkt", "Godkänt", "Godkänt"], decision.Texts("article section h2").Take(3));
        Assert.Contains("Utse en ersättare.", decision.Text("article"), StringComparison.Ordinal);
        Assert.DoesNotContain("Texta alla filmer.", decision.Text("article"), StringComparison.Ordinal);
        Assert.Single(record.Texts("section[aria-labelledby=course] li"), step => step.Contains("(gäller inte längre)", StringComparison.Ordinal));
        Assert.Equal([true, false], record.Texts("section[aria-labelledby=undertakings] li").Select(one => one.Contains("(gäller inte längre)", StringComparison.Ordinal)));
        Assert.Equal([false, true], file.GetProperty("undertakings").EnumerateArray().Select(one => one.GetProperty("isBinding").GetBoolean()));
        Assert.Equal([RequestVerb.Approve], file.GetProperty("course").EnumerateArray().Where(step => step.GetProperty("hasLapsed").GetBoolean()).Select(step => Enum.Parse<RequestVerb>(step.GetProperty("verb").GetString()!, ignoreCase: true)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<JsonElement> FileAsync(PortalClient reader, Request request) => (await reader.GetAsync($"/requests/{request.Reference}/record.json")).Json;

    /// <summary>A request that has come by these verbs, without a channel.</summary>
    private Task<Request> AddAsync(Func<ARequest, ARequest> change, params RequestVerb[] verbs) => office.Portal.WithDatabaseAsync(async db =>
    {
        var scene = await Scene.LoadAsync(db);
        var builder = change(scene.Request);
        var request = builder.Draft(scene.Now);
        foreach (var verb in verbs)
        {
            builder.Apply(request, verb, scene.Now);
        }
        db.Requests.Add(request);
        await db.SaveChangesAsync(Cancel);
        return request;
    });

    private static IEnumerable<string> Facts(JsonElement element) => element.ValueKind switch
    {
        // A field in which nothing was written: the page leaves it out.
        JsonValueKind.Object when element.TryGetProperty("text", out var text) && text.ValueEquals("") => [],
        JsonValueKind.Object => element.EnumerateObject()
            .Where(property => !OfTheFileAlone.Contains(property.Name) && !(Codes.Contains(property.Name) && property.Value.ValueKind != JsonValueKind.Object))
            .SelectMany(property => Facts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Facts),
        JsonValueKind.String when element.GetString() is { Length: > 0 } fact => [fact],
        _ => [],
    };

    /// <summary>A moment may be told as such or as a day, and a day in full or in short.</summary>
    private static IEnumerable<string> Spellings(string fact)
    {
        if (DateOnly.TryParseExact(fact, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return [day.ToLongDay(), day.ToShortDay()];
        }
        if (fact.Contains('T') && DateTime.TryParse(fact, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment))
        {
            var here = moment.ToLocal();
            return [here.ToLongMoment(), DateOnly.FromDateTime(here).ToLongDay(), DateOnly.FromDateTime(here).ToShortDay()];
        }
        return [string.Join(' ', fact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
    }
}
