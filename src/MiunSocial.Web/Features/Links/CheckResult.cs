using MiunSocial.Domain.Channels;

namespace MiunSocial.Web.Features.Links;

/// <summary>How it went to have a link checked.</summary>
/// <param name="Outcome">Of a check that was made.</param>
public sealed record CheckResult(CheckEnd End, LinkOutcome? Outcome = null)
{
    /// <summary>The key of the text that says so.</summary>
    public string Message => Outcome is { } outcome ? $"Message.{outcome}" : $"Message.{End}";
}

public enum CheckEnd
{
    Checked,

    /// <summary>The portal asks other sites nothing; see the setting <c>Links:Enabled</c>.</summary>
    SwitchedOff,

    /// <summary>The channel is not in use, has no address, or is on a platform that is not asked.</summary>
    NotFollowed,

    /// <summary>The platform has asked to be left alone for a while.</summary>
    AskedToWait,

    /// <summary>Others of the same platform are being checked, and it took too long until it was this one's turn.</summary>
    Busy,
}
