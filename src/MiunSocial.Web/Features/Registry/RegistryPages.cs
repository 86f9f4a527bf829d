using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Registry;

/// <summary>Opens the forms of one channel, and turns what became of a post into the page that answers it.</summary>
public sealed class RegistryPages(RegistryQueries queries, MergeQueries merges, IStringLocalizer<RegistryText> texts, IStringLocalizer<SharedText> shared)
{
    /// <summary>The form as the channel stands.</summary>
    /// <param name="isFor">Who may; everyone may see that the channel is there, so others are told that this is not theirs.</param>
    public async Task<IActionResult> OpenAsync<T>(
        Controller controller, string slug, Func<KeptChannel, bool> isFor, Func<KeptChannel, Task<T>> fill, CancellationToken cancellationToken)
        where T : ChannelForm
    {
        if (await queries.FindAsync(slug, cancellationToken) is not { IsMerged: false } channel)
        {
            return controller.NotFound();
        }
        return isFor(channel) ? controller.View(typeof(T).Name, await CompleteAsync(await fill(channel), channel, cancellationToken)) : controller.Forbid();
    }

    public async Task<IActionResult> AnswerAsync<T>(
        Controller controller, string slug, T form, Func<KeptChannel, bool> isFor, Func<Task<SaveOutcome>> keep, CancellationToken cancellationToken)
        where T : ChannelForm
    {
        // A record that was merged meanwhile takes no more, but the one who merged it may have sent the form twice.
        if (await queries.FindAsync(slug, cancellationToken) is not { } before || (before.IsMerged && form is not Merge))
        {
            return controller.NotFound();
        }
        if (!isFor(before))
        {
            return controller.Forbid();
        }
        var outcome = controller.ModelState.IsValid ? await keep() : SaveOutcome.Refused();
        controller.ModelState.Add(outcome.Problems, texts, shared);
        return outcome.IsOvertaken ? await OvertakenAsync(controller, slug, form, cancellationToken)
            : controller.ModelState.IsValid ? controller.RedirectWithMessage(before.Address, texts[$"Done.{WordFor(form)}"])
            : controller.Again(typeof(T).Name, await CompleteAsync(await BesideAsync(form, before, cancellationToken), before, cancellationToken));
    }

    /// <summary>The form again with all that was typed, and what somebody else did meanwhile; sent once more, it is kept.</summary>
    private async Task<IActionResult> OvertakenAsync<T>(Controller controller, string slug, T form, CancellationToken cancellationToken)
        where T : ChannelForm
    {
        var channel = await queries.FindAsync(slug, cancellationToken) ?? throw new InvalidOperationException($"The channel '{slug}' is gone.");
        controller.ModelState.Remove(nameof(ChannelForm.Version));
        controller.ModelState.Remove(nameof(Merge.IntoVersion));
        var beside = await BesideAsync(form, channel, cancellationToken);
        var again = await CompleteAsync(beside with { Version = channel.Version }, channel, cancellationToken);
        Guid[] ids = form is Merge { Into: var into } && await merges.IdOfAsync(into, cancellationToken) is { } other ? [channel.Id, other] : [channel.Id];
        var result = controller.View(typeof(T).Name, again with { Overtaking = await queries.LatestAsync(ids, cancellationToken) });
        result.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }

    /// <summary>The request that decided a channel's closing, for the form that ends it.</summary>
    public async Task<ClosingDecision?> DecisionAsync(KeptChannel channel, ChannelVerb verb, CancellationToken cancellationToken) =>
        verb == ChannelVerb.Close ? await queries.ClosingDecisionAsync(channel.Id, cancellationToken) : null;

    /// <summary>What a form shows of another record or of a request.</summary>
    private async Task<T> BesideAsync<T>(T form, KeptChannel channel, CancellationToken cancellationToken)
        where T : ChannelForm => form switch
        {
            Merge merge => (T)(ChannelForm)(await merges.FormAsync(channel, words: null, merge.Into, cancellationToken) with { Reason = merge.Reason }),
            Move move => (T)(ChannelForm)(move with { Decision = await DecisionAsync(channel, move.Verb, cancellationToken) }),
            _ => form,
        };

    private async Task<T> CompleteAsync<T>(T form, KeptChannel channel, CancellationToken cancellationToken)
        where T : ChannelForm => form with { Channel = channel, Lists = await queries.ListsAsync(cancellationToken) };

    private static string WordFor(ChannelForm form) => form is Move move ? move.Verb.ToString() : form.GetType().Name;
}
