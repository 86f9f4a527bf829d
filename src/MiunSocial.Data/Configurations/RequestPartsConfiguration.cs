using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

/// <summary>The parts of a request that only some types have, each in a table of its own.</summary>
internal static class RequestPartsConfiguration
{
    public static void Development(OwnedNavigationBuilder<Request, DevelopmentWish> wish)
    {
        wish.BelongsToRequest("DevelopmentWishes");
        wish.Paragraphs(
            nameof(DevelopmentWish.Goals), nameof(DevelopmentWish.Situation), nameof(DevelopmentWish.SupportWanted), nameof(DevelopmentWish.Resources));
    }

    public static void Closing(OwnedNavigationBuilder<Request, ClosingWish> wish)
    {
        wish.BelongsToRequest("ClosingWishes");
        wish.Paragraphs(
            nameof(ClosingWish.ClosingReason), nameof(ClosingWish.Farewell), nameof(ClosingWish.ArchivePlace), nameof(ClosingWish.Links));
        wish.HasOne<Unit>().WithMany().HasForeignKey(one => one.ToUnitId).OnDelete(DeleteBehavior.Restrict);
        wish.HasOne<Channel>().WithMany().HasForeignKey(one => one.IntoChannelId).OnDelete(DeleteBehavior.Restrict);
        wish.Ignore(one => one.Ends);
    }

    public static void Handover(OwnedNavigationBuilder<Request, HandoverWish> wish)
    {
        wish.BelongsToRequest("HandoverWishes");
        wish.Paragraphs(nameof(HandoverWish.HandoverReason), nameof(HandoverWish.HandoverPlan));
        wish.Property(one => one.NewResponsibleName).HasMaxLength(Lengths.Name);
        wish.Property(one => one.NewResponsibleEmail).HasMaxLength(Lengths.Email);
        wish.Property(one => one.NewStandInName).HasMaxLength(Lengths.Name);
        wish.Property(one => one.NewStandInEmail).HasMaxLength(Lengths.Email);
    }

    public static void Advice(OwnedNavigationBuilder<Request, AdviceWish> wish)
    {
        wish.BelongsToRequest("AdviceWishes");
        wish.Property(one => one.Subject).HasMaxLength(Lengths.Name);
        wish.Paragraphs(nameof(AdviceWish.Question), nameof(AdviceWish.Background));
    }

    public static void Undertakings(OwnedNavigationBuilder<Request, Undertaking> undertaking)
    {
        undertaking.IsNumberedIn("RequestUndertakings", nameof(Undertaking.Number));
        undertaking.Property(one => one.Text).HasMaxLength(Lengths.Line);
        undertaking.Property(one => one.Who).HasMaxLength(Lengths.Name);
        undertaking.Property(one => one.MetByName).HasMaxLength(Lengths.Name);
        undertaking.HasIndex(one => one.DueOn);
        undertaking.Ignore(one => one.IsMet);
    }

    public static void Consents(OwnedNavigationBuilder<Request, RequestConsent> consent)
    {
        consent.IsNumberedIn("RequestConsents", nameof(RequestConsent.Number));
        consent.Property(one => one.Name).HasMaxLength(Lengths.Name);
        consent.Property(one => one.Email).HasMaxLength(Lengths.Email);
        consent.Property(one => one.EmailKey).HasMaxLength(Lengths.Email);
        consent.HasIndex(one => one.EmailKey);
        consent.Ignore(one => one.IsGiven);
    }

    private static void BelongsToRequest<T>(this OwnedNavigationBuilder<Request, T> part, string table)
        where T : class
    {
        part.ToTable(table);
        part.WithOwner().HasForeignKey("RequestId");
    }

    /// <summary>The request numbers its parts; a number thought generated would make each new one an update of none.</summary>
    private static void IsNumberedIn<T>(this OwnedNavigationBuilder<Request, T> part, string table, string number)
        where T : class
    {
        part.ToTable(table);
        part.WithOwner().HasForeignKey("RequestId");
        part.HasKey("RequestId", number);
        part.Property<int>(number).ValueGeneratedNever();
    }

    private static void Paragraphs<T>(this OwnedNavigationBuilder<Request, T> part, params IEnumerable<string> names)
        where T : class
    {
        foreach (var name in names)
        {
            part.Property<string>(name).HasMaxLength(Lengths.Paragraph);
        }
    }
}
