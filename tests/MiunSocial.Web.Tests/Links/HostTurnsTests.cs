using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Links;

namespace MiunSocial.Web.Tests.Links;

/// <summary>One question at a time per host, with a pause after it.</summary>
public sealed class HostTurnsTests
{
    private static readonly Uri Page = new("https://platform.test/exempel");

    private readonly FakeTimeProvider _clock = new();
    private readonly HostTurns _turns;

    public HostTurnsTests() => _turns = new(Options.Create(new LinkCheckOptions { PauseSeconds = 1 }), _clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_IsAskedAgainAfterAPause_AndAnotherAtOnce()
    {
        await AskAsync(Page);

        var second = AskAsync(new("https://platform.test/annat"));
        await AskAsync(new("https://other.test/exempel"));
        _clock.Advance(TimeSpan.FromMilliseconds(900));
        Assert.False(second.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(100));

        Assert.NotNull(await second);
    }

    [Fact]
    public async Task Host_IsNeverAskedTwoThingsAtATime()
    {
        var open = new TaskCompletionSource<LinkFinding>();
        var first = _turns.AskAsync(Page, () => open.Task, Cancel);
        _clock.Advance(TimeSpan.FromMinutes(1));

        var second = AskAsync(Page);
        Assert.False(second.IsCompleted);
        open.SetResult(Answer());
        await first;
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(await second);
    }

    [Fact]
    public async Task Host_ThatAsksForAPause_IsLeftAloneUntilThen()
    {
        await _turns.AskAsync(Page, () => Task.FromResult(Answer() with { RetryAfter = TimeSpan.FromMinutes(5) }), Cancel);
        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Null(await AskAsync(Page));

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.NotNull(await AskAsync(Page));
    }

    [Fact]
    public async Task Host_ThatAsksForAYear_IsLeftAloneForADay()
    {
        await _turns.AskAsync(Page, () => Task.FromResult(Answer() with { RetryAfter = TimeSpan.MaxValue }), Cancel);
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.NotNull(await AskAsync(Page));
    }

    [Fact]
    public async Task Turn_ThatIsGivenUp_IsTheNextOnes()
    {
        using var patience = new CancellationTokenSource();
        await AskAsync(Page);
        var impatient = _turns.AskAsync(Page, () => Task.FromResult(Answer()), patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(await AskAsync(Page));
    }

    private Task<LinkFinding?> AskAsync(Uri address) => _turns.AskAsync(address, () => Task.FromResult(Answer()), Cancel);

    private static LinkFinding Answer() => new() { Outcome = LinkOutcome.Answers };
}
