using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Shared;

/// <summary>What a request says, as its reader sees it: under the form's own labels, with names where the record has ids.</summary>
public sealed class RequestContents(
    PortalDbContext db, RegistryChoices choices, IStringLocalizer<RequestsText> texts, IStringLocalizer<SharedText> shared)
{
    /// <summary>The parts of the form in order. What was left empty has a line all the same, so that it is seen to be missing.</summary>
    public async Task<IReadOnlyList<ContentSection>> OfAsync(RequestContent content, CancellationToken cancellationToken)
    {
        var lists = await choices.GetAsync(cancellationToken);
        // What a question is about is not in its own words, as the channel of other requests is.
        var namedId = content switch
        {
            { Closing: { Way: ClosingWay.Merge } closing } => closing.IntoChannelId,
            { Type: RequestType.Advice } => content.ChannelId,
            _ => null,
        };
        var named = namedId is null
            ? null
            : await db.Channels.Where(channel => channel.Id == namedId).Select(channel => channel.Name).SingleOrDefaultAsync(cancellationToken);
        var lines = new ContentLines(content, lists, named, texts, shared);
        return
        [
            .. RequestSteps.Of(content)
                .Where(step => step != RequestSteps.Check)
                .Select(step => new ContentSection(step, [.. lines.Of(step)])),
        ];
    }
}

/// <param name="Step">One of <see cref="RequestSteps"/>.</param>
public sealed record ContentSection(string Step, IReadOnlyList<ContentLine> Lines);

/// <param name="Field">The field's name in the form.</param>
/// <param name="Label">In the reader's language, as the form has it.</param>
/// <param name="Text">Empty where nothing was written.</param>
public sealed record ContentLine(string Field, string Label, string Text);
