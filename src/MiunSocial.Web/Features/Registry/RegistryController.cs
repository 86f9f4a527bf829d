using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Channels;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Registry;

[Authorize(Policies.Browse)]
public sealed class RegistryController(
    RegistryKeeper keeper,
    RegistryQueries queries,
    HistoryQueries history,
    MergeQueries merges,
    RegistryPages pages,
    IStringLocalizer<RegistryText> texts,
    IStringLocalizer<SharedText> shared) : Controller
{
    [HttpGet("/channels/new")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> Add(CancellationToken cancellationToken) => View("Add", await queries.AddFormAsync(cancellationToken));

    [HttpPost("/channels/new")]
    [Authorize(Policies.Decide)]
    public async Task<IActionResult> Add(Add form, CancellationToken cancellationToken)
    {
        var own = form.Id == Guid.Empty ? form with { Id = Guid.CreateVersion7() } : form;
        var outcome = ModelState.IsValid ? await keeper.RegisterAsync(own, cancellationToken) : SaveOutcome.Refused();
        ModelState.Add(outcome.Problems, texts, shared);
        return ModelState.IsValid
            ? this.RedirectWithMessage($"/channels/{outcome.Key}", texts["Done.New"])
            : this.Again("Add", own with { Lists = await queries.ListsAsync(cancellationToken) });
    }

    [HttpGet("/channels/{slug}/edit")]
    public Task<IActionResult> Edit(string slug, CancellationToken cancellationToken) => pages.OpenAsync(
        this, slug, IsKept, async channel => Registry.Edit.Of(await queries.WholeAsync(channel.Id, cancellationToken)), cancellationToken);

    [HttpPost("/channels/{slug}/edit")]
    public Task<IActionResult> Edit(string slug, Edit form, CancellationToken cancellationToken) => pages.AnswerAsync(
        this, slug, form, IsKept, () => keeper.MaintainAsync(slug, form, cancellationToken), cancellationToken);

    [HttpGet("/channels/{slug}/profile")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Profile(string slug, CancellationToken cancellationToken) => pages.OpenAsync(
        this, slug, IsOfficer, async channel => Registry.Profile.Of(await queries.WholeAsync(channel.Id, cancellationToken)), cancellationToken);

    [HttpPost("/channels/{slug}/profile")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Profile(string slug, Profile form, CancellationToken cancellationToken) => pages.AnswerAsync(
        this, slug, form, IsOfficer, () => keeper.ProfileAsync(slug, form, cancellationToken), cancellationToken);

    [HttpGet("/channels/{slug}/address")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Address(string slug, CancellationToken cancellationToken) => pages.OpenAsync(
        this, slug, IsOfficer, channel => Task.FromResult(Registry.Address.Of(channel)), cancellationToken);

    [HttpPost("/channels/{slug}/address")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Address(string slug, Address form, CancellationToken cancellationToken) => pages.AnswerAsync(
        this, slug, form, IsOfficer, () => keeper.ReaddressAsync(slug, form, cancellationToken), cancellationToken);

    [HttpGet("/channels/{slug}/unit")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Transfer(string slug, CancellationToken cancellationToken) => pages.OpenAsync(
        this, slug, IsOfficer, channel => Task.FromResult(Registry.Transfer.Of(channel)), cancellationToken);

    [HttpPost("/channels/{slug}/unit")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Transfer(string slug, Transfer form, CancellationToken cancellationToken) => pages.AnswerAsync(
        this, slug, form, IsOfficer, () => keeper.TransferAsync(slug, form, cancellationToken), cancellationToken);

    [HttpGet("/channels/{slug}/status/{word}")]
    public async Task<IActionResult> Move(string slug, string word, CancellationToken cancellationToken) =>
        Registry.Move.VerbOf(word) is { } verb
            ? await pages.OpenAsync(this, slug, Moves(verb), async channel => Registry.Move.Of(channel, verb, await pages.DecisionAsync(channel, verb, cancellationToken)), cancellationToken)
            : NotFound();

    [HttpPost("/channels/{slug}/status/{word}")]
    public async Task<IActionResult> Move(string slug, string word, Move form, CancellationToken cancellationToken)
    {
        if (Registry.Move.VerbOf(word) is not { } verb)
        {
            return NotFound();
        }
        var own = form with { Verb = verb };
        return await pages.AnswerAsync(this, slug, own, Moves(verb), () => keeper.MoveAsync(slug, own, cancellationToken), cancellationToken);
    }

    [HttpGet("/channels/{slug}/merge")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Merge(string slug, string? q, string? into, CancellationToken cancellationToken) => pages.OpenAsync(
        this, slug, IsOfficer, channel => merges.FormAsync(channel, q, into, cancellationToken), cancellationToken);

    [HttpPost("/channels/{slug}/merge")]
    [Authorize(Policies.Decide)]
    public Task<IActionResult> Merge(string slug, Merge form, CancellationToken cancellationToken) => pages.AnswerAsync(
        this, slug, form, IsOfficer, () => keeper.MergeAsync(slug, form, cancellationToken), cancellationToken);

    [HttpGet("/channels/{slug}/history")]
    public async Task<IActionResult> History(string slug, int? page, CancellationToken cancellationToken) =>
        await queries.FindAsync(slug, cancellationToken) is not { } channel ? NotFound()
        : IsKept(channel) ? View("History", await history.ReadAsync(channel, page, cancellationToken))
        : Forbid();

    private static bool IsOfficer(KeptChannel channel) => channel.IsOfficer;

    private static bool IsKept(KeptChannel channel) => channel.IsKept;

    /// <summary>Whether the verb is the person's at all; whether it is open now is told by the page.</summary>
    private static Func<KeptChannel, bool> Moves(ChannelVerb verb) => channel =>
        ChannelTransitions.All.Any(row => row.Verb == verb && ChannelTransitions.OpenTo(channel.IsOfficer, channel.IsKeeper, row.From).Contains(row));
}
