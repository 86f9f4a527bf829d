using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

internal sealed class IdentityConfiguration :
    IEntityTypeConfiguration<Person>,
    IEntityTypeConfiguration<IdentityRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityRoleClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<DataProtectionKey>
{
    private const int HashLength = 500;
    private const int StampLength = 64;

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.DisplayName).HasMaxLength(Lengths.Name);
        builder.Property(person => person.SearchText).HasMaxLength(Lengths.Searchable);
        builder.Property(person => person.Language).HasMaxLength(2);
        builder.Property(person => person.PasswordHash).HasMaxLength(HashLength);
        builder.Property(person => person.SecurityStamp).HasMaxLength(StampLength);
        builder.Property(person => person.ConcurrencyStamp).HasMaxLength(StampLength);
        builder.Property(person => person.PhoneNumber).HasMaxLength(StampLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(person => person.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder)
    {
        builder.ToTable("Roles");
        builder.Property(role => role.Id).ValueGeneratedNever();
        builder.Property(role => role.ConcurrencyStamp).HasMaxLength(StampLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder) => builder.ToTable("PersonRoles");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("PersonClaims");
        builder.Property(claim => claim.ClaimType).HasMaxLength(Lengths.Line);
        builder.Property(claim => claim.ClaimValue).HasMaxLength(Lengths.Line);
    }

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder)
    {
        builder.ToTable("RoleClaims");
        builder.Property(claim => claim.ClaimType).HasMaxLength(Lengths.Line);
        builder.Property(claim => claim.ClaimValue).HasMaxLength(Lengths.Line);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("PersonLogins");
        builder.Property(login => login.LoginProvider).HasMaxLength(128);
        builder.Property(login => login.ProviderKey).HasMaxLength(128);
        builder.Property(login => login.ProviderDisplayName).HasMaxLength(Lengths.Name);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("PersonTokens");
        builder.Property(token => token.LoginProvider).HasMaxLength(128);
        builder.Property(token => token.Name).HasMaxLength(128);
        builder.Property(token => token.Value).HasMaxLength(HashLength);
    }

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.Property(key => key.FriendlyName).HasMaxLength(Lengths.Name);
        builder.Property(key => key.Xml).HasMaxLength(Lengths.Facts);
    }
}
