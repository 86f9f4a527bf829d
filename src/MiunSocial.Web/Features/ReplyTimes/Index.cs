using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.ReplyTimes;

public sealed record IndexPage
{
    /// <summary>As many of the late ones as the page tells of; the file has them all.</summary>
    public const int LateShown = 50;

    public required YearChoice Years { get; init; }

    public required YearFigures Figures { get; init; }

    /// <summary>Working days that the policy promises at present.</summary>
    public required int Promise { get; init; }
}
