using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Notices;

/// <summary>How the reader gets each kind of notice by mail; the kinds that come to nobody like the reader are left out.</summary>
public sealed record Settings
{
    public List<SettingsRow> Rows { get; init; } = [];

    public IEnumerable<Problem> Problems() => Rows
        .Select((row, index) => (row, index))
        .Where(one => one.row.Delivery is not { } delivery || !NoticeKinds.Of(one.row.Kind).Choices.Contains(delivery))
        .Select(one => new Problem($"{nameof(Rows)}[{one.index}].{nameof(SettingsRow.Delivery)}", "Problem.Invalid"));

    public IReadOnlyDictionary<NoticeKind, NoticeDelivery> ToChoices() => Rows.ToDictionary(row => row.Kind, row => row.Delivery!.Value);
}

public sealed record SettingsRow
{
    public NoticeKind Kind { get; init; }

    public NoticeDelivery? Delivery { get; init; }
}
