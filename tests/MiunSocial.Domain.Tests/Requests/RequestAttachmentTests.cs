using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Requests;

public sealed class RequestAttachmentTests
{
    [Fact]
    public void Attach_ToADraft_TakesTheFreeNumbersAndTellsOfEach()
    {
        var draft = RequestBuilder.NewAccount(RequestState.Draft);
        draft.ClearEvents();

        var attached = draft.Attach([File("a.pdf"), File("b.docx")], [1, 3], Cast.Requester, Moments.Monday);

        Assert.Equal([(2, "a.pdf", AttachmentKind.Pdf), (4, "b.docx", AttachmentKind.Word)], attached.Select(one => (one.Number, one.Name, one.Kind)));
        Assert.Equal([HistoryKind.RequestFileAttached, HistoryKind.RequestFileAttached], draft.Events.Select(one => one.Kind));
        Assert.Equal(Moments.Monday, draft.ChangedAt);
    }

    [Fact]
    public void Attach_BeyondTheMost_IsABug() => Assert.Throws<ArgumentException>(() =>
        RequestBuilder.NewAccount(RequestState.Draft).Attach([File("a.pdf")], Enumerable.Range(1, AttachmentLimits.Most), Cast.Requester, Moments.Monday));

    [Theory]
    [InlineData(RequestState.Review)]
    [InlineData(RequestState.Completion)]
    [InlineData(RequestState.Rejected)]
    public void Detach_AfterSubmission_IsNotAllowed(RequestState state)
    {
        var request = RequestBuilder.NewAccount(state);
        var message = state == RequestState.Rejected ? null : request.Write(new() { Id = Guid.NewGuid(), Text = "Se filen." }, Cast.Requester, Moments.Monday);
        var attached = message is null ? null : request.Attach(message, [File("a.pdf")], [], Cast.Requester).Single();

        Assert.Throws<TransitionNotAllowedException>(() => request.Attach([File("b.pdf")], [], Cast.Requester, Moments.Monday));
        if (attached is not null)
        {
            Assert.Throws<TransitionNotAllowedException>(() => request.Detach(attached, Cast.Requester, Moments.Monday));
        }
    }

    [Fact]
    public void Draft_IsItsRequestersOnly()
    {
        var draft = RequestBuilder.NewAccount(RequestState.Draft);
        var attached = draft.Attach([File("a.pdf")], [], Cast.Requester, Moments.Monday).Single();
        draft.ClearEvents();

        Assert.Throws<TransitionNotAllowedException>(() => draft.Attach([File("b.pdf")], [], Cast.Officer, Moments.Monday));
        Assert.Throws<TransitionNotAllowedException>(() => draft.Detach(attached, Cast.Officer, Moments.Monday));
        draft.Detach(attached, Cast.Requester, Moments.Monday);
        Assert.Equal(HistoryKind.RequestFileRemoved, Assert.Single(draft.Events).Kind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Attach_ToAMessage_IsSeenByThoseWhoReadIt(bool isInternal)
    {
        var request = RequestBuilder.NewAccount(RequestState.Review);
        var message = request.Write(new() { Id = Guid.NewGuid(), Text = "Se filen.", IsInternal = isInternal, Files = 1 }, Cast.Officer, Moments.Monday);

        var attached = request.Attach(message, [File("a.png")], [], Cast.Officer).Single();

        Assert.Equal((isInternal, message.Id), (attached.IsInternal, attached.MessageId));
        Assert.Empty(attached.Events);
    }

    private static FileToAttach File(string name) => new(name, 10, Guid.NewGuid());
}
