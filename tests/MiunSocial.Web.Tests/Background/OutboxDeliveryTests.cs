using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;
using MiunSocial.Data;
using MiunSocial.Data.Auditing;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Background;
using MiunSocial.Web.Email;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Background;

/// <summary>A notice becomes one mail, whatever stands in its way and however many nodes send.</summary>
[OnEveryDatabase]
public sealed class OutboxDeliveryTests : IDisposable
{
    private readonly MailRoom _room = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submission_IsToldInAMailToEach_InTheirOwnLanguage()
    {
        await _room.Portal.WithDatabaseAsync(db => db.Users
            .Where(person => person.Email == "head@demo.test")
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.Language, "en"), Cancel));
        var reference = await SubmitAsync();

        Assert.Equal(2, await _room.DeliverAsync());

        var toHead = MailTo("head@demo.test");
        var toRequester = MailTo("requester@demo.test");
        Assert.Equal($"{reference}: A request is waiting for your endorsement", toHead.Subject);
        Assert.Equal($"{reference}: Ditt ärende har kommit in", toRequester.Subject);
        Assert.Equal(("Rebecka Sökander", "portalen@university.test"), (toRequester.To.Mailboxes.Single().Name, toRequester.From.Mailboxes.Single().Address));
        Assert.StartsWith("Hello Hans Chefström,", toHead.TextBody);
        Assert.StartsWith("Hej Rebecka Sökander!", toRequester.TextBody);
        Assert.Contains("Öppna i portalen:", toRequester.TextBody);
        Assert.All(_room.Read().Values, mail => Assert.Equal([$"{MailRoom.Site}/requests/{reference}"], LinksIn(mail)));
    }

    [Fact]
    public async Task Notice_SentAgain_IsTheSameMailInTheSameFile()
    {
        await SubmitAsync();
        await _room.DeliverAsync();
        var first = _room.Read().ToDictionary(mail => mail.Key, mail => mail.Value.MessageId);
        await _room.Portal.WithDatabaseAsync(db => db.Outbox.ExecuteUpdateAsync(set => set
            .SetProperty(notice => notice.SentAt, (DateTime?)null)
            .SetProperty(notice => notice.DueAt, notice => notice.CreatedAt), Cancel));
        _room.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(2, await _room.DeliverAsync());

        Assert.Equal(first, _room.Read().ToDictionary(mail => mail.Key, mail => mail.Value.MessageId));
        Assert.Equal((await _room.NoticesAsync()).Select(notice => $"{notice.Id}.eml"), first.Keys.Order());
        Assert.Equal(2, first.Values.Distinct().Count());
    }

    [Fact]
    public async Task Notice_ThatIsSent_IsNotSentAgain()
    {
        await SubmitAsync();
        await _room.DeliverAsync();
        _room.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, await _room.DeliverAsync());

        Assert.All(await _room.NoticesAsync(), notice => Assert.Equal((true, 1), (notice.SentAt is not null, notice.Attempts)));
    }

    [Fact]
    public async Task FolderThatCannotBeMade_IsNoNoticesFault_AndTheyAreSentWhenItCan()
    {
        await SubmitAsync();
        await File.WriteAllTextAsync(_room.Mails["mail"], "In the way.", Cancel);

        Assert.Equal(0, await _room.DeliverAsync());
        Assert.Equal(0, await _room.DeliverAsync());
        Assert.All(await _room.NoticesAsync(), notice => Assert.Equal((null, 0), (notice.SentAt, notice.Attempts)));

        File.Delete(_room.Mails["mail"]);
        Assert.Equal(2, await _room.DeliverAsync());
        Assert.Equal(2, _room.Read().Count);
    }

    [Fact]
    public async Task MailThatCannotBeWritten_HoldsUpNoOtherForLong()
    {
        await SubmitAsync();
        var stuck = (await _room.NoticesAsync())[0];
        Block(stuck);

        Assert.Equal((0, 1), (await _room.DeliverAsync(), await _room.DeliverAsync()));

        var waiting = Assert.Single(await _room.NoticesAsync(), notice => notice.SentAt is null);
        Assert.Equal((stuck.Id, 0, null), (waiting.Id, waiting.Attempts, waiting.GaveUpAt));
    }

    [Fact]
    public async Task FolderThatTakesNoMail_MakesNoDeadLetter_HoweverLongItLasts()
    {
        await SubmitAsync();
        foreach (var notice in await _room.NoticesAsync())
        {
            Block(notice);
        }

        for (var day = 0; day <= OutboxClaims.MostAttempts; day++)
        {
            Assert.Equal(0, await _room.DeliverAsync());
            _room.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.All(await _room.NoticesAsync(), notice => Assert.Equal((null, null, 0), (notice.SentAt, notice.GaveUpAt, notice.Attempts)));
        Directory.Delete(_room.Mails["mail"], recursive: true);
        Assert.Equal(2, await _room.DeliverAsync());
    }

    [Fact]
    public async Task NodeThatStopsWhileItSends_EndsTheMailInHand_AndLeavesTheOthersToBeSentAtOnce()
    {
        using var stop = new CancellationTokenSource();
        using var stopping = new MailRoom { Replace = services => services.Replace(ServiceDescriptor.Scoped<IMailRoute>(_ => new StopsAtTheFirst(stop))) };
        await stopping.EmptyOutboxAsync();
        await stopping.WriteAsync(NoticeKind.RequestReceived, "staff@demo.test", "head@demo.test", "officer@demo.test");
        var before = (await stopping.NoticesAsync()).ToDictionary(notice => notice.Id, notice => notice.DueAt);

        await using var scope = stopping.Portal.Services.CreateAsyncScope();
        var round = await scope.ServiceProvider.GetRequiredService<OutboxRound>().RunAsync(stop.Token);

        Assert.Equal((3, 1, null), round);
        var notices = await stopping.NoticesAsync();
        Assert.Single(notices, notice => notice.SentAt is not null);
        Assert.All(notices.Where(notice => notice.SentAt is null), notice => Assert.Equal((0, before[notice.Id]), (notice.Attempts, notice.DueAt)));
        Assert.Equal(2, await stopping.DeliverAsync());
    }

    [Fact]
    public async Task NoticeThatNoMailCanBeMadeOf_HoldsUpNoOther()
    {
        await SubmitAsync();
        await _room.Portal.WithDatabaseAsync(db => db.Users
            .Where(person => person.Email == "head@demo.test")
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.Email, "<ingen adress"), Cancel));

        Assert.Equal(1, await _room.DeliverAsync());

        await AssertOneIsPutOffAsync();
        Assert.Equal("requester@demo.test", Assert.Single(_room.Read().Values).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task MailThatWasTaken_IsSent_AlsoWhenHistoryCannotTellOfItsLink()
    {
        using var room = new MailRoom { Replace = services => services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(new NoLinkInHistory())) };
        await room.EmptyOutboxAsync();
        await room.Portal.WithDatabaseAsync(db => db.Users
            .Where(person => person.Email == "staff@demo.test")
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.PasswordHash, (string?)null), Cancel));
        await room.WriteAsync(NoticeKind.RequestReceived, "staff@demo.test", "head@demo.test");

        Assert.Equal(2, await room.DeliverAsync());

        Assert.All(await room.NoticesAsync(), notice => Assert.NotNull(notice.SentAt));
        room.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await room.DeliverAsync());
    }

    [Fact]
    public async Task Nodes_ThatSendAtTheSameMoment_SendEachNoticeOnce()
    {
        await SubmitAsync();
        await AddNoticesAsync(count: 40);
        var (one, another) = (_room.Portal, _room.AddNode());

        var sent = await Task.WhenAll(Task.Run(() => MailRoom.DeliverAsync(one), Cancel), Task.Run(() => MailRoom.DeliverAsync(another), Cancel));

        var notices = await _room.NoticesAsync();
        Assert.Equal(notices.Count, sent.Sum());
        Assert.All(notices, notice => Assert.Equal((true, 1), (notice.SentAt is not null, notice.Attempts)));
        Assert.Equal(notices.Select(notice => $"{notice.Id}.eml").Order(), _room.Read().Keys.Order());
    }

    public void Dispose() => _room.Dispose();

    /// <summary>A request sent by its form, which leaves two notices: to the requester and to the head.</summary>
    private async Task<string> SubmitAsync()
    {
        await _room.EmptyOutboxAsync();
        using var requester = await _room.Portal.SignedInAsAsync(Office.RequesterEmail);
        return await requester.SubmitNewAsync();
    }

    /// <summary>No file can be made where there is a folder; the system calls that a lack of permission.</summary>
    private void Block(OutboxMessage notice) => Directory.CreateDirectory(Path.Combine(_room.Mails["mail"], $"{notice.Id}.eml.part"));

    private Task AddNoticesAsync(int count) => _room.Portal.WithDatabaseAsync(async db =>
    {
        var (model, now) = ((await _room.NoticesAsync())[0], _room.Clock.GetUtcNow().UtcDateTime);
        db.Outbox.AddRange(Enumerable.Range(0, count).Select(_ => new OutboxMessage
        {
            Id = Guid.CreateVersion7(now),
            Kind = model.Kind,
            RecipientId = model.RecipientId,
            SubjectId = model.SubjectId,
            SubjectLabel = model.SubjectLabel,
            CreatedAt = now,
        }));
        await db.SaveChangesAsync(Cancel);
    });

    private MimeMessage MailTo(string address) => _room.Read().Values.Single(mail => mail.To.Mailboxes.Single().Address == address);

    private static IEnumerable<string> LinksIn(MimeMessage mail) =>
        mail.TextBody!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Contains("://", StringComparison.Ordinal));

    private async Task AssertOneIsPutOffAsync()
    {
        var (sent, waiting) = ((await _room.NoticesAsync()).Where(one => one.SentAt is not null), (await _room.NoticesAsync()).Where(one => one.SentAt is null));
        Assert.Single(sent);
        var now = _room.Clock.GetUtcNow().UtcDateTime;
        Assert.InRange(Assert.Single(waiting).DueAt!.Value, now.AddSeconds(29), now.AddSeconds(37));
    }

    /// <summary>A database that stumbles just when a link is told of.</summary>
    private sealed class NoLinkInHistory : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            eventData.Context!.ChangeTracker.Entries<AuditEntry>().Any(entry => entry.Entity.Kind == HistoryKind.PersonSignInLinkIssued)
                ? throw new TimeoutException("The database is busy.")
                : ValueTask.FromResult(result);
    }

    private sealed class StopsAtTheFirst(CancellationTokenSource stop) : IMailRoute
    {
        public async Task<Sending> SendAsync(Guid id, MimeMessage mail, CancellationToken cancellationToken)
        {
            await stop.CancelAsync();
            return cancellationToken.IsCancellationRequested ? Sending.PutOff(MailProblem.MessagePutOff) : Sending.Sent;
        }
    }
}
