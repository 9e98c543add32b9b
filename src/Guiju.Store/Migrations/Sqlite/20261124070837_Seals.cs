using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guiju.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Seals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "calendar",
                table: "region_heads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "hash",
                table: "checkpoints",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<byte[]>(
                name: "previous",
                table: "checkpoints",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateIndex(
                name: "IX_clock_moves_region_case_id",
                table: "clock_moves",
                columns: new[] { "region", "case_id" });

            AppendOnly.UpForSeals(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER merkle_blocks_no_update;");

            migrationBuilder.Sql("DROP TRIGGER merkle_blocks_no_delete;");

            migrationBuilder.Sql("DROP TRIGGER calendar_changes_no_update;");

            migrationBuilder.Sql("DROP TRIGGER calendar_changes_no_delete;");

            migrationBuilder.Sql("DROP TRIGGER clock_moves_no_update;");

            migrationBuilder.Sql("DROP TRIGGER clock_moves_no_delete;");

            migrationBuilder.DropIndex(
                name: "IX_clock_moves_region_case_id",
                table: "clock_moves");

            migrationBuilder.DropColumn(
                name: "calendar",
                table: "region_heads");

            migrationBuilder.DropColumn(
                name: "hash",
                table: "checkpoints");

            migrationBuilder.DropColumn(
                name: "previous",
                table: "checkpoints");
        }
    }
}
