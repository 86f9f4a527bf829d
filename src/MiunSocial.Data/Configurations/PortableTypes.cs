using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MiunSocial.Domain.Access;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Configurations;

/// <summary>How the model's types are kept so that three databases read them alike.</summary>
internal static class PortableTypes
{
    public static void UsePortableTypes(this ModelConfigurationBuilder builder)
    {
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        builder.Properties<DateTime>().HaveConversion<UtcMicroseconds>().HavePrecision(6);
        builder.Properties<IReadOnlyList<string>>().HaveConversion<Lines, ListComparer<string>>().HaveMaxLength(Lengths.List);
        builder.Properties<IReadOnlyList<Guid>>().HaveConversion<GuidLines, ListComparer<Guid>>().HaveMaxLength(Lengths.List);
        builder.ListsOf<RequestType>();
        builder.ListsOf<ApiScope>();
        builder.ListsOf<ChannelAim>();
        builder.ListsOf<HealthRule>();
        builder.Properties<IReadOnlyList<PointAnswer>>().HaveConversion<AnswerLines, ListComparer<PointAnswer>>().HaveMaxLength(Lengths.List);
        builder.Properties<IReadOnlyList<AcceptedGuideline>>().HaveConversion<GuidelineLines, ListComparer<AcceptedGuideline>>().HaveMaxLength(Lengths.Paragraph);
        builder.Properties<IReadOnlyList<ReservedWord>>().HaveConversion<WordLines, ListComparer<ReservedWord>>().HaveMaxLength(Lengths.List);
    }

    /// <summary>Maps a text in two languages to two columns.</summary>
    public static void Localized<T>(
        this EntityTypeBuilder<T> entity, Expression<Func<T, LocalizedText?>> property, int length)
        where T : class =>
        entity.ComplexProperty(property!, text =>
        {
            var name = text.Metadata.Name;
            text.Property(value => value!.Sv).HasColumnName($"{name}Sv").HasMaxLength(length);
            text.Property(value => value!.En).HasColumnName($"{name}En").HasMaxLength(length);
        });

    /// <summary>For a list whose column has a default: SQLite adds no column whose default has a line break.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> IsInOneLine<T>(this PropertyBuilder<IReadOnlyList<T>> property)
        where T : struct, Enum =>
        property.HasConversion(new EnumsInOneLine<T>(), new ListComparer<T>());

    /// <summary>What a column added later says of the rows that are there. New rows always say it themselves, also where they say the type's zero.</summary>
    public static void ForOldRows<T>(this PropertyBuilder<T> property, T value) => property.HasDefaultValue(value).ValueGeneratedNever();

    private static void ListsOf<T>(this ModelConfigurationBuilder builder)
        where T : struct, Enum =>
        builder.Properties<IReadOnlyList<T>>().HaveConversion<EnumLines<T>, ListComparer<T>>().HaveMaxLength(Lengths.List);

    /// <summary>Times are UTC and whole microseconds, which all three databases keep: what was written equals what is read.</summary>
    private sealed class UtcMicroseconds() : ValueConverter<DateTime, DateTime>(
        time => new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private sealed class Lines() : ValueConverter<IReadOnlyList<string>, string>(
        list => string.Join('\n', list),
        text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private sealed class GuidLines() : ValueConverter<IReadOnlyList<Guid>, string>(
        list => string.Join('\n', list),
        text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToArray());

    private sealed class WordLines() : ValueConverter<IReadOnlyList<ReservedWord>, string>(
        list => string.Join('\n', list),
        text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReservedWord.Parse).ToArray());

    private sealed class AnswerLines() : ValueConverter<IReadOnlyList<PointAnswer>, string>(
        list => string.Join('\n', list),
        text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(PointAnswer.Parse).ToArray());

    private sealed class GuidelineLines() : ValueConverter<IReadOnlyList<AcceptedGuideline>, string>(
        list => string.Join('\n', list),
        text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AcceptedGuideline.Parse).ToArray());

    private sealed class EnumLines<T>() : ValueConverter<IReadOnlyList<T>, string>(
        list => string.Join('\n', list),
        text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Enum.Parse<T>(line)).ToArray())
        where T : struct, Enum;

    private sealed class EnumsInOneLine<T>() : ValueConverter<IReadOnlyList<T>, string>(
        list => string.Join(' ', list),
        text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Enum.Parse<T>(word)).ToArray())
        where T : struct, Enum;

    private sealed class ListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
        (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
        list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
        list => list.ToArray());
}
