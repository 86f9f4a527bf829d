using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Registry;

/// <summary>A move in a channel's life, with what each verb asks for.</summary>
public sealed record Move : ChannelForm
{
    private static readonly Dictionary<string, ChannelVerb> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["activate"] = ChannelVerb.Activate,
        ["cancel-plan"] = ChannelVerb.CancelPlan,
        ["pause"] = ChannelVerb.Pause,
        ["resume"] = ChannelVerb.Resume,
        ["begin-closing"] = ChannelVerb.BeginClosing,
        ["close"] = ChannelVerb.Close,
    };

    /// <summary>The account that an officer has seen: asked for when a planned channel becomes active.</summary>
    public string? Account { get; init; }

    public string? PlatformAccountId { get; init; }

    /// <summary>The officer has looked twice at an account that could be taken for another's.</summary>
    public bool IsCertain { get; init; }

    /// <summary>Ticked where two-step sign-in has been confirmed for every administrator.</summary>
    public bool HasTwoStepSignIn { get; init; }

    /// <summary>When the archive copy was taken; null where there was nothing to copy. Asked for at closing.</summary>
    public DateOnly? ArchivedOn { get; init; }

    public HandleFate? Handle { get; init; }

    public bool LinksRemoved { get; init; }

    [BindNever]
    [ValidateNever]
    public ChannelVerb Verb { get; init; }

    /// <summary>The request that decided the closing; null where none did.</summary>
    [BindNever]
    [ValidateNever]
    public ClosingDecision? Decision { get; init; }

    /// <summary>Whether the verb is still open to the channel as it stands.</summary>
    public bool IsOpen() => Channel.OpenRequest is null && ChannelTransitions.Find(Channel.Status, Verb) is not null;

    public string Word => WordFor(Verb);

    /// <param name="decision">What it said of the closing is not asked for again.</param>
    public static Move Of(KeptChannel channel, ChannelVerb verb, ClosingDecision? decision) => new()
    {
        Version = channel.Version,
        Verb = verb,
        Decision = decision,
        ArchivedOn = decision?.ArchivedOn,
        Handle = decision?.Handle,
    };

    public static ChannelVerb? VerbOf(string word) => Words.TryGetValue(word, out var verb) ? verb : null;

    public static string WordFor(ChannelVerb verb) => Words.Single(pair => pair.Value == verb).Key;

    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if (Verb == ChannelVerb.Activate)
        {
            foreach (var problem in Line.Missing(nameof(Account), Account).Concat(Line.TooLong(nameof(PlatformAccountId), PlatformAccountId, Lengths.Handle)))
            {
                yield return problem;
            }
        }
        if (Verb == ChannelVerb.Close)
        {
            foreach (var problem in ClosingProblems(today))
            {
                yield return problem;
            }
        }
        foreach (var problem in ReasonProblems())
        {
            yield return problem;
        }
    }

    private IEnumerable<Problem> ClosingProblems(DateOnly today)
    {
        if (ArchivedOn > today)
        {
            yield return new(nameof(ArchivedOn), "Problem.NotYet");
        }
        if (Handle is not { } fate || !Enum.IsDefined(fate))
        {
            yield return new(nameof(Handle), "Problem.ChooseFromList");
        }
        if (!LinksRemoved)
        {
            yield return new(nameof(LinksRemoved), "Problem.LinksNotRemoved");
        }
    }
}

public sealed record ClosingDecision(string Reference, DateOnly? ArchivedOn, HandleFate? Handle);
