using Microsoft.Extensions.Localization;
using MiunSocial.Data;
using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Imports;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Imports;

/// <summary>The empty table to fill in; as a spreadsheet with a sheet that says what each column takes.</summary>
public sealed class ImportTemplate(PortalDbContext db, IStringLocalizer<ImportsText> texts, IStringLocalizer<SharedText> shared)
{
    private static readonly IReadOnlyList<string> Headings = [.. ChannelColumns.All.Select(column => column.Key)];

    public async Task WriteAsync(TableFormat format, Stream to, CancellationToken cancellationToken)
    {
        if (format == TableFormat.Csv)
        {
            await TableWriters.WriteCsvAsync(to, Headings, AsyncEnumerable.Empty<IReadOnlyList<string>>(), cancellationToken);
            return;
        }
        var registry = await ExchangeRegistry.ReadAsync(db, cancellationToken);
        var explanations = ChannelColumns.All.Select(column => (IReadOnlyList<string>)
        [
            column.Key,
            texts[$"Column.{column.Key}"],
            texts[column.Need == ColumnNeed.Required ? "YesNo.Yes" : "YesNo.No"],
            Allowed(column, registry),
        ]);
        await TableWriters.WriteXlsxAsync(
            to,
            [
                new(texts["Template.Sheet"], Headings, []),
                new(texts["Template.Explanations"], [texts["Template.Column"], texts["Template.Name"], texts["Template.Required"], texts["Template.Takes"]], explanations),
            ],
            cancellationToken);
    }

    private string Allowed(ChannelColumn column, ExchangeRegistry registry)
    {
        var help = texts[$"Takes.{column.Key}"] is { ResourceNotFound: false } own ? own.Value : texts["Takes.Text"].Value;
        var values = column switch
        {
            _ when column == ChannelColumns.Kind => registry.Kinds.Keys,
            _ when column == ChannelColumns.Platform => registry.PlatformSlugs.Values,
            _ when column == ChannelColumns.Unit => registry.Units.Keys,
            _ when column == ChannelColumns.Audiences => registry.Audiences.Keys,
            _ when column == ChannelColumns.Aims => Members<ChannelAim>(),
            _ when column == ChannelColumns.Status => Members<ChannelStatus>(),
            _ when column == ChannelColumns.Visibility => Members<ChannelVisibility>(),
            _ => (IEnumerable<string>)[],
        };
        var list = string.Join(", ", values);
        return list.Length == 0 ? help : $"{help} {list}";
    }

    private IEnumerable<string> Members<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(member => $"{member.ToString().ToLowerInvariant()} ({shared[$"{typeof(T).Name}.{member}"]})");
}
