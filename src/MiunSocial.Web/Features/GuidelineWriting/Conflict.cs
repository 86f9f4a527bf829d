using Microsoft.AspNetCore.Mvc;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>Somebody was quicker with a guideline: who did what, and what the reader had written.</summary>
public sealed record Conflict
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required LatestChange? Latest { get; init; }

    public required IReadOnlyList<WrittenText> Written { get; init; }
}

public static class GuidelineConflict
{
    public static ViewResult Overtaken(this Controller controller, Guideline guideline, LatestChange? latest, IEnumerable<WrittenText> written)
    {
        var result = controller.View("Conflict", new Conflict { Slug = guideline.Slug, Title = guideline.Label, Latest = latest, Written = [.. written] });
        result.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }
}
