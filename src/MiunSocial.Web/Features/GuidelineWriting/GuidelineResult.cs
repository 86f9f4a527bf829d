using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>What became of something that an officer wanted with a guideline.</summary>
public abstract record GuidelineResult
{
    private GuidelineResult()
    {
    }

    public sealed record Done(Guideline Guideline) : GuidelineResult;

    public sealed record NotFound : GuidelineResult;

    public sealed record Invalid(IReadOnlyList<Problem> Problems) : GuidelineResult;

    /// <summary>Somebody else was quicker.</summary>
    public sealed record Conflict(Guideline Guideline) : GuidelineResult;
}
