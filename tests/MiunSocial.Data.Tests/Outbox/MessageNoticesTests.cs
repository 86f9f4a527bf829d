using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Outbox;

/// <summary>Who hears of what is said about a request.</summary>
[OnEveryDatabase]
public sealed class MessageNoticesTests : IDisposable
{
    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<RequestState, string, AnswerFrom?, string[]> Messages => new()
    {
        { RequestState.Review, "requester", AnswerFrom.Officers, ["officer2:AnswerAsked", "officer:AnswerAsked"] },
        { RequestState.Review, "requester", null, ["officer2:MessageReceived", "officer:MessageReceived"] },
        { RequestState.Review, "requester", AnswerFrom.Requester, ["officer2:MessageReceived", "officer:MessageReceived"] },
        { RequestState.Review, "officer", AnswerFrom.Requester, ["requester:AnswerAsked"] },
        { RequestState.Review, "officer", null, ["requester:MessageReceived"] },
        { RequestState.Review, "officer", AnswerFrom.Officers, ["officer2:AnswerAsked", "requester:MessageReceived"] },
        { RequestState.Endorsement, "requester", null, ["head:MessageReceived"] },
        { RequestState.Endorsement, "requester", AnswerFrom.Officers, ["head:MessageReceived", "officer2:AnswerAsked", "officer:AnswerAsked"] },
        { RequestState.Endorsement, "requester", AnswerFrom.Endorsers, ["head:AnswerAsked"] },
        { RequestState.Endorsement, "head", AnswerFrom.Requester, ["requester:AnswerAsked"] },
        { RequestState.Declined, "requester", null, ["head:MessageReceived"] },
        { RequestState.Declined, "requester", AnswerFrom.Endorsers, ["head:AnswerAsked"] },
        { RequestState.Review, "requester", AnswerFrom.Endorsers, ["officer2:AnswerAsked", "officer:AnswerAsked"] },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task Message_IsToldToWhoIsToAnswerAndToTheOtherSide(RequestState state, string writer, AnswerFrom? awaits, string[] told)
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(state);

        Assert.Equal(told, await ToldAsync(db, request, Words(awaits), scene.People[$"{writer}@demo.test"], officerId: null));
    }

    [Fact]
    public async Task Message_WhenAnOfficerHasTheRequest_IsToldToThatOfficerAlone()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(RequestState.Review);

        Assert.Equal(["officer:AnswerAsked"], await ToldAsync(db, request, Words(AnswerFrom.Officers), scene.Requester, scene.Officer.PersonId));
    }

    [Fact]
    public async Task Message_OfAnOfficerAboutTheirOwnRequest_IsToldToTheOthers()
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(RequestState.Review, builder => builder with { Requester = scene.Officer });

        Assert.Equal(["officer2:AnswerAsked"], await ToldAsync(db, request, Words(AnswerFrom.Officers), scene.Officer, officerId: null));
    }

    [Theory]
    [InlineData("officer2@demo.test", "officer2:NoteAdded")]
    [InlineData("officer@demo.test", "")]
    [InlineData("", "")]
    public async Task Note_IsToldToTheOfficerWhoHasTheRequest_AndNeverToTheRequester(string officer, string told)
    {
        await using var db = _database.Open();
        var scene = await Scene.LoadAsync(db);
        var request = await scene.AddAsync(RequestState.Review);
        var officerId = officer.Length > 0 ? scene.People[officer].PersonId : null;

        Assert.Equal(told, string.Join(' ', await ToldAsync(db, request, Words(null) with { IsInternal = true }, scene.Officer, officerId)));
    }

    public void Dispose() => _database.Dispose();

    private static RequestWords Words(AnswerFrom? awaits) => new() { Id = Guid.CreateVersion7(), Text = "Vilken dag?", AwaitsAnswerFrom = awaits };

    private static async Task<IEnumerable<string>> ToldAsync(
        PortalDbContext db, Request request, RequestWords words, Actor actor, Guid? officerId)
    {
        var message = request.Write(words, actor, request.ChangedAt);
        db.RequestMessages.Add(message);
        await new MessageNotices(db).AddAsync(request, message, officerId, Cancel);
        await db.SaveChangesAsync(Cancel);
        var notices = await (
            from notice in db.Outbox
            join person in db.Users on notice.RecipientId equals person.Id
            where notice.SubjectId == request.Id && notice.SubjectLabel == request.Reference
            select new { person.Email, notice.Kind }).ToListAsync(Cancel);
        return notices.Select(notice => $"{notice.Email!.Split('@')[0]}:{notice.Kind}").Order(StringComparer.Ordinal);
    }
}
