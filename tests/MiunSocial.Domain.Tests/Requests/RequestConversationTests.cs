using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class RequestConversationTests
{
    public static TheoryData<RequestState, string, RequestParty?> Writers
    {
        get
        {
            var data = new TheoryData<RequestState, string, RequestParty?>();
            foreach (var state in Enum.GetValues<RequestState>())
            {
                foreach (var member in Cast.All)
                {
                    data.Add(state, member.Name, ExpectedParty(state, member));
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void Write_IsForThePartiesInEveryStateButDraft(RequestState state, string name, RequestParty? party)
    {
        var request = RequestBuilder.NewAccount(state);
        var actor = Cast.All.Single(one => one.Name == name).Actor;

        if (party is null)
        {
            Assert.Throws<TransitionNotAllowedException>(() => request.Write(Words(), actor, Moments.Monday));
            return;
        }
        var message = request.Write(Words(), actor, Moments.Monday);

        Assert.Equal((party.Value, actor.PersonId, actor.Name), (message.Party, (Guid?)message.AuthorId, message.AuthorName));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void Write_AboutAnEndedRequest_IsOpenForThirtyDays(int days, bool isOpen)
    {
        var request = RequestBuilder.NewAccount(RequestState.Rejected);

        Assert.Equal(isOpen, request.Conversation.MayWrite(Cast.Requester, Moments.Monday.AddDays(days)));
        Assert.Equal(isOpen ? null : typeof(TransitionNotAllowedException), Record.Exception(() => request.Write(Words(), Cast.Requester, Moments.Monday.AddDays(days)))?.GetType());
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(90, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void Write_AboutADevelopment_IsOpenForThirtyDaysAfterItsFollowUp(int days, bool isOpen)
    {
        var standing = RequestBuilder.NewAccount(RequestState.Completed).Conversation with { FollowUpOn = Moments.MondayDay.AddDays(90) };

        Assert.Equal(isOpen, standing.MayWrite(Cast.Requester, Moments.Monday.AddDays(days)));
    }

    [Fact]
    public void Note_IsForOfficersExceptOfTheirOwnRequest()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);
        var note = Words() with { IsInternal = true };

        Assert.True(request.Write(note, Cast.Officer, Moments.Monday).IsInternal);
        foreach (var other in new[] { Cast.Requester, Cast.RequesterWhoIsOfficer, Cast.Head })
        {
            Assert.False(request.Conversation.SeesNotes(other));
            Assert.Throws<TransitionNotAllowedException>(() => request.Write(note, other, Moments.Monday));
        }
    }

    [Fact]
    public void Message_SaysWhoIsToAnswer_UntilAnAnswerOrAStep()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);

        request.Write(Words(AnswerFrom.Requester), Cast.Officer, Moments.Monday);
        Assert.Equal(AnswerFrom.Requester, request.AwaitsAnswerFrom);
        request.Write(Words(), Cast.Requester, Moments.Monday);
        Assert.Null(request.AwaitsAnswerFrom);
        request.Write(Words(AnswerFrom.Officers), Cast.Requester, Moments.Monday);
        request.Reject("The hub serves.", Cast.Officer, Moments.Monday);
        Assert.Null(request.AwaitsAnswerFrom);
    }

    [Fact]
    public void Note_SaysNothingOfWhoIsToAnswer()
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);
        request.Write(Words(AnswerFrom.Requester), Cast.Officer, Moments.Monday);

        var note = request.Write(Words(AnswerFrom.Officers) with { IsInternal = true }, Cast.SecondOfficer, Moments.Monday);

        Assert.Equal(((AnswerFrom?)null, AnswerFrom.Requester), (note.AwaitsAnswerFrom, request.AwaitsAnswerFrom));
    }

    [Theory]
    [InlineData(false, HistoryKind.RequestMessageWritten)]
    [InlineData(true, HistoryKind.RequestNoteWritten)]
    public void Write_TellsWhoWroteToWhom_ButNotWhat(bool isInternal, HistoryKind kind)
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);

        var message = request.Write(Words(AnswerFrom.Requester) with { IsInternal = isInternal, Files = 2 }, Cast.Officer, Moments.Monday);

        var happened = Assert.Single(message.Events);
        Assert.Equal((kind, request.Id, request.Label, Cast.Officer), (happened.Kind, happened.SubjectId, happened.SubjectLabel, happened.Actor));
        Assert.Equal(("Officer", isInternal ? null : "Requester", "2"), (happened.After["writtenAs"], happened.After["awaitsAnswerFrom"], happened.After["files"]));
        Assert.DoesNotContain(happened.After.Values, value => value?.Contains(message.Text, StringComparison.Ordinal) == true);
        Assert.Null(happened.Reason);
        Assert.Empty(request.Events);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Message_SaysWhatAnotherFormSays_IfTheSameIsToAnswer_WhomNoNoteAsks(bool isInternal, bool isSame)
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);
        var words = Words(AnswerFrom.Requester) with { IsInternal = isInternal };

        var message = request.Write(words, Cast.Officer, Moments.Monday);

        Assert.True(message.Says(words, request.Id, Cast.Officer));
        Assert.Equal(isSame, message.Says(words with { AwaitsAnswerFrom = null }, request.Id, Cast.Officer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Write_OfNothing_IsABug(string text) => Assert.Throws<ArgumentException>(() =>
        RequestBuilder.NewAccount(RequestState.Review).Write(Words() with { Text = text }, Cast.Officer, Moments.Monday));

    [Theory]
    [InlineData(Lengths.Paragraph, 0)]
    [InlineData(Lengths.Paragraph + 1, 1)]
    public void Words_AreAtMostAParagraph(int length, int problems) =>
        Assert.Equal(problems, (Words() with { Text = new string('a', length) }).Problems().Count());

    private static RequestWords Words(AnswerFrom? awaits = null) => new() { Id = Guid.CreateVersion7(), Text = "Vilken dag passar?", AwaitsAnswerFrom = awaits };

    private static RequestParty? ExpectedParty(RequestState state, CastMember member) => state switch
    {
        RequestState.Draft => null,
        _ when member.Parties.Contains(RequestParty.Requester) || member.Name == "requester who is head" => RequestParty.Requester,
        _ when member.Parties.Contains(RequestParty.Officer) => RequestParty.Officer,
        RequestState.Endorsement or RequestState.Declined when member.Parties.Contains(RequestParty.Endorser) => RequestParty.Endorser,
        _ => null,
    };
}
