# Writes the workbooks of plans.json with Excel::Writer::XLSX: perl make.pl FOLDER
use strict;
use warnings;
use Excel::Writer::XLSX;
use JSON::PP;
use File::Basename;

my $folder = shift;
open my $file, '<', dirname(__FILE__) . '/plans.json' or die $!;
my $plans = decode_json(do { local $/; <$file> });
for my $name (sort keys %$plans) {
    my $book = Excel::Writer::XLSX->new("$folder/perl-$name.xlsx");
    for my $plan (@{ $plans->{$name} }) {
        my $sheet = $book->add_worksheet($plan->{name});
        for my $at (sort keys %{ $plan->{cells} }) {
            my $content = $plan->{cells}{$at};
            if ($at =~ /:/) { $sheet->write_array_formula($at, "{$content}") }
            else { $sheet->write($at, $content) }
        }
        $sheet->write_comment('A1', 'Kept as it is');
        $sheet->protect();
    }
    $book->close();
}
