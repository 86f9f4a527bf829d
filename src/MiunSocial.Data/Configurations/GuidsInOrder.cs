using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace MiunSocial.Data.Configurations;

/// <summary>Keys that grow, for the rows of a list: rows are written in the order of their keys, and read in the order they were written.</summary>
internal sealed class GuidsInOrder : ValueGenerator<Guid>
{
    private static long _last;

    public override bool GeneratesTemporaryValues => false;

    public override Guid Next(EntityEntry entry)
    {
        var moment = NextMoment();
        Span<byte> rest = stackalloc byte[sizeof(long)];
        RandomNumberGenerator.Fill(rest);
        return new((int)(moment >> 32), (short)(moment >> 16), (short)moment, rest[0], rest[1], rest[2], rest[3], rest[4], rest[5], rest[6], rest[7]);
    }

    /// <summary>The clock's time, or a little later if that has been used.</summary>
    private static long NextMoment()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(last + 1, DateTime.UtcNow.Ticks);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next;
            }
        }
    }
}
