using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Somebody was quicker: who did what, and what the reader had written, so that nothing is lost.</summary>
public sealed record ConflictPage
{
    public required string Label { get; init; }

    public required string Address { get; init; }

    public required RequestState State { get; init; }

    public required TimelineItem? Latest { get; init; }

    public IReadOnlyList<WrittenText> Written { get; init; } = [];
}

/// <param name="Label">Of the field it was written in.</param>
public sealed record WrittenText(string Label, string Text);

public static class RequestConflict
{
    public static ViewResult Overtaken(
        this Controller controller, Request request, IEnumerable<WrittenText> written, IStringLocalizer<RequestsText> texts)
    {
        var result = controller.View("/Features/Shared/RequestConflict.cshtml", new ConflictPage
        {
            Label = request.Label,
            Address = request.Reference is null ? "/requests" : $"/requests/{request.Reference}{QueueTrail.QueryOf(controller.Request)}",
            State = request.State,
            Latest = request.Steps.MaxBy(step => step.Number) is { } latest ? Course.ItemFor(request.Type, latest, texts) : null,
            Written = [.. written],
        });
        result.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }
}
