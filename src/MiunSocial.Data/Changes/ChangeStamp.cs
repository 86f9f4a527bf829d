using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MiunSocial.Data.Changes;

/// <summary>
/// A value that differs after every change of an area, saved with the change. Nodes put it into the keys of their copies, so
/// that a copy made before a change is never found after it.
/// </summary>
public sealed class ChangeStamp
{
    public required ChangeArea Area { get; init; }

    public Guid Value { get; private set; }

    public void Renew() => Value = Guid.NewGuid();
}

internal sealed class ChangeStampConfiguration : IEntityTypeConfiguration<ChangeStamp>
{
    public void Configure(EntityTypeBuilder<ChangeStamp> builder)
    {
        builder.ToTable("ChangeStamps");
        builder.HasKey(stamp => stamp.Area);
        // A row for each area from the first migration on: a change then only updates, and never races to insert.
        builder.HasData(Enum.GetValues<ChangeArea>().Select(area => new ChangeStamp { Area = area }));
    }
}
