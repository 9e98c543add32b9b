using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Guiju.Store.Model;

/// <summary>
/// The schema, once for both databases. EF Core keeps migrations and sign-in; acts and lists go through SQL of their own.
/// </summary>
public abstract class StoreDb(DbContextOptions options) : IdentityDbContext<GuijuUser, IdentityRole, string>(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Schema.Describe(builder);
    }
}
