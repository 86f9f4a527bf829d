using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Access;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class ApiKeysConfiguration : IEntityTypeConfiguration<ApiKey>
{
    /// <summary>A SHA-256 hash in hexadecimal.</summary>
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.IsAggregate();
        builder.Property(key => key.Name).HasMaxLength(Lengths.Key);
        builder.Property(key => key.Contact).HasMaxLength(Lengths.Email);
        builder.Property(key => key.Prefix).HasMaxLength(Lengths.Key);
        builder.Property(key => key.SecretHash).HasMaxLength(HashLength);
        builder.HasIndex(key => key.SecretHash).IsUnique();
        builder.Property(key => key.IssuedBy).HasMaxLength(Lengths.Name);
    }
}
