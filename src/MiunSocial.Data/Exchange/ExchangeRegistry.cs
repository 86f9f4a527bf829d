using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Exchange;

/// <summary>What the rows of a table name: kinds, platforms, units and audiences by slug and by id.</summary>
public sealed class ExchangeRegistry
{
    private readonly PlatformRules _rules;

    private ExchangeRegistry(PlatformRules rules) => _rules = rules;

    public required IReadOnlyDictionary<string, ChannelKind> Kinds { get; init; }

    public required IReadOnlyDictionary<string, Named> Units { get; init; }

    public required IReadOnlyDictionary<string, Named> Audiences { get; init; }

    public required IReadOnlyDictionary<Guid, string> PlatformSlugs { get; init; }

    public required IReadOnlyDictionary<Guid, string> KindSlugs { get; init; }

    public required IReadOnlyDictionary<Guid, string> UnitSlugs { get; init; }

    public required IReadOnlyDictionary<Guid, string> AudienceSlugs { get; init; }

    public static async Task<ExchangeRegistry> ReadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var platforms = await db.Platforms.AsNoTracking().OrderBy(one => one.Position).ToListAsync(cancellationToken);
        var kinds = await db.Kinds.AsNoTracking().ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTracking().Select(unit => new { unit.Slug, unit.Id, unit.Name }).ToListAsync(cancellationToken);
        var audiences = await db.Audiences.AsNoTracking().Select(one => new { one.Slug, one.Id, one.Name }).ToListAsync(cancellationToken);
        return new(PlatformRules.From(platforms))
        {
            Kinds = kinds.ToDictionary(kind => kind.Slug),
            Units = units.ToDictionary(unit => unit.Slug, unit => new Named(unit.Id, unit.Name)),
            Audiences = audiences.ToDictionary(one => one.Slug, one => new Named(one.Id, one.Name)),
            PlatformSlugs = platforms.ToDictionary(one => one.Id, one => one.Slug),
            KindSlugs = kinds.ToDictionary(kind => kind.Id, kind => kind.Slug),
            UnitSlugs = units.ToDictionary(unit => unit.Id, unit => unit.Slug),
            AudienceSlugs = audiences.ToDictionary(one => one.Id, one => one.Slug),
        };
    }

    public AccountAddress ReadAddress(string text)
    {
        try
        {
            return _rules.Read(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // A handle that a platform's pattern cannot be tried on in time is none that people use.
            return new() { Outcome = AddressOutcome.NotAnAddress };
        }
    }

    public sealed record Named(Guid Id, LocalizedText Name);
}
